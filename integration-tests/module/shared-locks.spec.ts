import { setTimeout as sleep } from "node:timers/promises"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import fc from "fast-check"
import { SharedLocks } from "../../src/modules/backorder/locks/shared-locks"

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env

/** Locks as a process of its own has them: on its own connection, beside a pool of one. */
function startProcess(name = "postgres") {
  const clientUrl = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${name}`
  const database = ModulesSdkUtils.createPgConnection({ clientUrl, driverOptions: {}, pool: { min: 0, max: 1 } })
  const warnings: string[] = []
  return { database, warnings, locks: new SharedLocks(database, { warn: (message: string) => warnings.push(message) }) }
}

const processes = [startProcess(), startProcess()]
const [one, other] = processes

const named = (...keys: string[]) => keys.map((key) => ({ key: `test:${key}`, inUse: `"${key}" is in use` }))

const OURS = "application_name = 'medusa-plugin-backorder locks'"

async function connections(): Promise<number> {
  const { rows } = await one.database.raw(`SELECT count(*)::integer AS count FROM pg_stat_activity WHERE ${OURS}`)
  return rows[0].count
}

async function breakConnections(): Promise<void> {
  await other.database.raw(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${OURS}`)
}

/** Holds the keys until the function it resolves to is called. */
function hold({ locks }: (typeof processes)[number], ...keys: string[]): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    let letGo = (): void => undefined
    const wanted = new Promise<void>((end) => {
      letGo = end
    })
    const held = locks.exclusively(named(...keys), async () => {
      resolve(() => {
        letGo()
        return held
      })
      await wanted
    })
    held.catch(reject)
  })
}

/** Counts who is inside at the same time. */
function room() {
  let inside = 0
  const seen = { most: 0, jobs: 0 }
  const enter = async (): Promise<void> => {
    inside += 1
    seen.jobs += 1
    seen.most = Math.max(seen.most, inside)
    await sleep(Math.random() * 3)
    inside -= 1
  }
  return { enter, seen }
}

describe("locks in the shop's database", () => {
  afterAll(async () => {
    await Promise.all(processes.map(({ database }) => database.destroy()))
  })

  it("let one job in at a time, in whichever process it runs", async () => {
    const { enter, seen } = room()
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => processes[index % 2].locks.exclusively(named("a"), enter))
    )
    expect(seen).toEqual({ most: 1, jobs: 40 })
  })

  it("serve the jobs of a process in the order in which they came", async () => {
    const served: number[] = []
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7]
    await Promise.all(numbers.map((number) => one.locks.exclusively(named("b"), async () => void served.push(number))))
    expect(served).toEqual(numbers)
  })

  it("serve another process soon, however many wait in this one", async () => {
    const served: string[] = []
    const job = (name: string) => async () => {
      served.push(name)
      await sleep(40)
    }
    const crowd = Array.from({ length: 20 }, () => one.locks.exclusively(named("c"), job("crowd")))
    await sleep(20)
    await other.locks.exclusively(named("c"), job("other"))
    expect(served.length).toBeLessThan(10)
    await Promise.all(crowd)
  })

  it("keep nobody waiting for another key", async () => {
    const letGo = await hold(one, "d")
    const free = processes.map(({ locks }) => locks.exclusively(named("e"), async () => "done"))
    expect(await Promise.all(free)).toEqual(["done", "done"])
    await letGo()
  })

  it("take no connection of the pool, neither to wait nor to hold", async () => {
    await one.database.transaction(async () => {
      expect(await one.locks.exclusively(named("f"), async () => "done")).toBe("done")
    })
  })

  it("pass on what a job answers or throws, and are free after either", async () => {
    await expect(one.locks.exclusively(named("g"), () => Promise.reject(new Error("no stock")))).rejects.toThrow("no stock")
    expect(await other.locks.exclusively(named("g"), async () => 7)).toBe(7)
  })

  it("never let jobs wait for each other, whatever keys they want, and keep each key to one job", async () => {
    const keys = ["h", "i", "j", "k"]
    const job = fc.record({
      process: fc.constantFrom(...processes),
      wanted: fc.array(fc.constantFrom(...keys), { minLength: 1, maxLength: 4 }),
      inside: fc.option(fc.constantFrom("y", "z"), { nil: null }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(job, { minLength: 2, maxLength: 12 }), async (jobs) => {
        const rooms = new Map([...keys, "y", "z"].map((key) => [key, room()]))
        const enter = (entered: readonly string[]) => Promise.all(entered.map((key) => rooms.get(key)?.enter()))
        await Promise.all(
          jobs.map(({ process, wanted, inside }) =>
            process.locks.exclusively(named(...wanted), async () => {
              await enter([...new Set(wanted)])
              if (inside) {
                await process.locks.exclusively(named(inside), () => enter([inside]))
              }
            })
          )
        )
        const wishes = jobs.flatMap(({ wanted, inside }) => [...new Set(wanted), ...(inside ? [inside] : [])])
        for (const [key, { seen }] of rooms) {
          expect(seen.most).toBeLessThanOrEqual(1)
          expect(seen.jobs).toBe(wishes.filter((wish) => wish === key).length)
        }
      }),
      { numRuns: 25 }
    )
  })

  describe("when the patience ends", () => {
    it.each([
      ["of one who waits in the same process", one],
      ["of one who waits in another process", other],
    ])("%s, say what was in use and leave nothing locked", async (_, waiting) => {
      const letGo = await hold(one, "m")
      const job = jest.fn()
      await expect(waiting.locks.exclusively(named("m", "l"), job, 200)).rejects.toMatchObject({
        type: "conflict",
        message: `"m" is in use; it was not free within 0.2 seconds. Try again in a moment.`,
      })
      expect(job).not.toHaveBeenCalled()
      expect(await other.locks.exclusively(named("l"), async () => "free", 200)).toBe("free")
      await letGo()
      expect(await one.locks.exclusively(named("m"), async () => "free", 200)).toBe("free")
      expect(await other.locks.exclusively(named("m"), async () => "free", 200)).toBe("free")
    })
  })

  describe("when the connection breaks", () => {
    beforeEach(() => processes.forEach(({ warnings }) => warnings.splice(0)))

    it("are free for others, who are told in the log, and the job at work goes on", async () => {
      const letGo = await hold(one, "n")
      await breakConnections()
      expect(await other.locks.exclusively(named("n"), async () => "free", 5000)).toBe("free")
      await letGo()
      expect(one.warnings).toEqual([expect.stringMatching(/^The database connection that held test:n was lost \(.+\)/)])
      expect(await one.locks.exclusively(named("n"), async () => "again", 5000)).toBe("again")
      expect(other.warnings).toEqual([])
    })

    it("are taken anew, all of them, by whoever still waits for one", async () => {
      const letGo = await hold(one, "p")
      const { enter, seen } = room()
      const waiting = other.locks.exclusively(named("o", "p"), enter)
      await sleep(100)
      await breakConnections()
      await waiting
      expect(seen).toEqual({ most: 1, jobs: 1 })
      await letGo()
    })

    it("are locked again over another one, and stand between both processes", async () => {
      await Promise.all(processes.map(({ locks }) => locks.exclusively(named("q"), async () => undefined)))
      await breakConnections()
      const { enter, seen } = room()
      await Promise.all(
        Array.from({ length: 10 }, (_, index) => processes[index % 2].locks.exclusively(named("q"), enter))
      )
      expect(seen).toEqual({ most: 1, jobs: 10 })
    })
  })

  describe("on a database that takes no connections", () => {
    const closed = startProcess("backorder_locks_closed")
    const sql = (statement: string) => one.database.raw(statement)

    beforeAll(() => sql("CREATE DATABASE backorder_locks_closed WITH ALLOW_CONNECTIONS false"))
    afterAll(() => closed.database.destroy())

    it("say why once the patience ends", async () => {
      await expect(closed.locks.exclusively(named("u"), async () => "done", 150)).rejects.toThrow("not currently accepting")
    })

    it("are taken as soon as it does, and do not mind that it is dropped", async () => {
      const done = closed.locks.exclusively(named("u"), async () => "done", 20_000)
      await sleep(150)
      await sql("ALTER DATABASE backorder_locks_closed WITH ALLOW_CONNECTIONS true")
      expect(await done).toBe("done")
      await sql("DROP DATABASE backorder_locks_closed WITH (FORCE)")
      expect(closed.warnings).toEqual([])
    })
  })

  it("use one connection for all that a process locks, and none once nothing was locked for a while", async () => {
    await Promise.all(["r", "s", "t"].map((key) => one.locks.exclusively(named(key), () => sleep(20))))
    expect(await connections()).toBeLessThanOrEqual(2)
    await sleep(2000)
    expect(await connections()).toBe(0)
  })
})
