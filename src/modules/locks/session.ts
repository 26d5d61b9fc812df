/**
 * The database connection on which a process holds its locks.
 *
 * It is none of the pool's: whoever holds a lock goes on to ask the pool for connections, and if
 * holders and those who wait for them took all of these, nobody would ever come to an end. One
 * connection serves every lock of the process, because it never waits for a lock, it only tries.
 * When it breaks, PostgreSQL gives back all of its locks; the next lock opens another.
 */
interface Connection {
  query: (sql: string, values: unknown[]) => Promise<{ rows: { taken: boolean }[] }>
  once: (event: "end", listener: () => void) => void
  unref: () => void
}

/** What of Medusa's database client is used: connections as the pool makes them, but outside of it. */
export interface ConnectionMaker {
  acquireRawConnection: () => Promise<Connection>
  destroyRawConnection: (connection: Connection) => Promise<void>
}

/** A lock that was taken. */
export interface Hold {
  /** The connection broke since, and others may have the lock. */
  isLost: () => boolean
  release: () => Promise<void>
}

export class LockSession {
  private current: Promise<Connection> | null = null

  constructor(private readonly maker: ConnectionMaker) {}

  /** Takes a lock that nobody holds; null if somebody does. */
  async tryTake(key: string): Promise<Hold | null> {
    const opened = this.open()
    const connection = await opened
    const { rows } = await connection.query("SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken", [key])
    if (!rows[0].taken) {
      return null
    }
    const isLost = (): boolean => this.current !== opened
    return {
      isLost,
      release: async () => {
        if (!isLost()) {
          await connection.query("SELECT pg_advisory_unlock(hashtextextended($1, 0)) AS taken", [key])
        }
      },
    }
  }

  async close(): Promise<void> {
    const connection = await this.current
    if (connection) {
      await this.maker.destroyRawConnection(connection)
    }
  }

  private open(): Promise<Connection> {
    if (this.current) {
      return this.current
    }
    const opened = this.maker.acquireRawConnection()
    const forget = (): void => {
      if (this.current === opened) {
        this.current = null
      }
    }
    this.current = opened
    opened.then((connection) => {
      connection.once("end", forget)
      // Locks that nobody holds keep no process alive.
      connection.unref()
    }, forget)
    return opened
  }
}
