/**
 * A database connection on which a process holds its locks: PostgreSQL's session advisory locks.
 *
 * It never waits inside the database, it only tries, so that one connection serves every lock of
 * the process. To be fair between processes each key has a second lock, its gate: whoever fails to
 * get the key keeps the gate and tries on, and nobody tries for the key without passing the gate.
 * So a process that gives a key back cannot take it again before another one that waits.
 *
 * When the connection breaks PostgreSQL frees all of its locks.
 */
import { setTimeout as sleep } from "node:timers/promises"

/** What of a `pg` client is used. */
export interface RawConnection {
  query<Row>(query: { text: string; values: unknown[]; query_timeout: number }): Promise<{ rows: Row[] }>
  on(event: "error" | "end", listener: (error?: Error) => void): unknown
}

/** What of Medusa's database client is used: how it connects, not its pool. */
export interface Connector {
  acquireRawConnection(): Promise<RawConnection>
  destroyRawConnection(connection: RawConnection): Promise<void>
}

/** Told once, when a connection breaks that was not closed, with the keys that were held on it. */
export type LossListener = (reason: string, keys: readonly string[]) => void

type Place = "behind" | "next" | "taken"

/** Milliseconds after which a connection that does not answer counts as broken. */
const ANSWER_WITHIN = 30_000

/** Milliseconds between two tries, at least and at most. */
const PAUSES = { next: [5, 15], behind: [20, 50] } as const

/** $2 says whether the gate was passed before. */
const TRY = `
  SELECT CASE WHEN CASE WHEN $2::boolean THEN true ELSE pg_try_advisory_lock(gate) END
    THEN CASE WHEN pg_try_advisory_lock(key) THEN CASE WHEN pg_advisory_unlock(gate) THEN 'taken' END ELSE 'next' END
    ELSE 'behind' END AS place
  FROM (SELECT hashtextextended($1::text, 0) AS key, hashtextextended($1::text, 1) AS gate) AS lock`

const LEAVE_GATE = `SELECT pg_advisory_unlock(hashtextextended($1::text, 1))`

const UNLOCK = `SELECT pg_advisory_unlock(hashtextextended(key, 0)) AS held FROM unnest($1::text[]) AS key`

/** A machine that vanished keeps its locks for 25 seconds, not for the hours a server allows by default. */
const SETTINGS = {
  application_name: "medusa-plugin-backorder locks",
  tcp_keepalives_idle: "10",
  tcp_keepalives_interval: "5",
  tcp_keepalives_count: "3",
  idle_session_timeout: "0",
}

/** Settings that the server's version does not know are left out. */
const CONFIGURE = `
  SELECT set_config(name, value, false) FROM unnest($1::text[], $2::text[]) AS wanted(name, value)
  WHERE name IN (SELECT name FROM pg_settings)`

export class LockSession {
  private readonly held = new Set<string>()
  private lastAnswer: Promise<unknown> = Promise.resolve()
  private ended = false

  static async open(connector: Connector, onLoss: LossListener): Promise<LockSession> {
    const session = new LockSession(connector, await connector.acquireRawConnection(), onLoss)
    await session.query(CONFIGURE, [Object.keys(SETTINGS), Object.values(SETTINGS)])
    return session
  }

  private constructor(
    private readonly connector: Connector,
    private readonly connection: RawConnection,
    private readonly onLoss: LossListener
  ) {
    connection.on("error", (error) => this.lose(error))
    connection.on("end", () => this.lose())
  }

  /** Whether it was closed or broke: nothing is held on it any more. */
  get isOver(): boolean {
    return this.ended
  }

  /** Takes a key that nobody else holds; false if it was not free until the deadline, in `performance.now()`'s time. */
  async take(key: string, deadline: number): Promise<boolean> {
    let place = await this.try(key, false)
    while (place !== "taken") {
      if (performance.now() >= deadline) {
        if (place === "next") {
          await this.query(LEAVE_GATE, [key])
        }
        return false
      }
      const [least, most] = PAUSES[place]
      await sleep(least + Math.random() * (most - least), undefined, { ref: false })
      place = await this.try(key, place === "next")
    }
    this.held.add(key)
    return true
  }

  /** Gives keys back. Never fails: where that is impossible the connection ends, which frees them as well. */
  async giveBack(keys: readonly string[]): Promise<void> {
    if (this.ended || keys.length === 0) {
      return
    }
    try {
      const rows = await this.query<{ held: boolean }>(UNLOCK, [keys])
      keys.forEach((key) => this.held.delete(key))
      if (!rows.every((row) => row.held)) {
        this.lose(new Error("a lock was not held where it was taken; is there a connection pooler in transaction mode?"))
      }
    } catch {
      // The query has ended the session and said so.
    }
  }

  close(): void {
    if (!this.ended) {
      this.ended = true
      this.destroy()
    }
  }

  private async try(key: string, passedGate: boolean): Promise<Place> {
    const [{ place }] = await this.query<{ place: Place }>(TRY, [key, passedGate])
    return place
  }

  /** One after the other: a `pg` client takes no second query before it has answered the first. */
  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    const answer = this.lastAnswer.then(async () => {
      if (this.ended) {
        throw new Error("The connection that holds the locks has ended.")
      }
      try {
        const { rows } = await this.connection.query<Row>({ text, values, query_timeout: ANSWER_WITHIN })
        return rows
      } catch (error) {
        this.lose(error)
        throw error
      }
    })
    this.lastAnswer = answer.catch(() => undefined)
    return answer
  }

  private lose(error?: unknown): void {
    if (this.ended) {
      return
    }
    this.ended = true
    this.destroy()
    this.onLoss(error instanceof Error ? error.message : "it ended", [...this.held])
  }

  private destroy(): void {
    // What cannot be ended in good order is at an end.
    this.connector.destroyRawConnection(this.connection).catch(() => undefined)
  }
}
