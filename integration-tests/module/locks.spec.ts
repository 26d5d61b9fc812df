import { setTimeout as sleep } from "node:timers/promises"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { LocksModuleService } from "../../src/modules/locks/service"

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
const clientUrl = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/postgres`

/** As in a process of its own, whose pool has a single connection. */
function startProcess() {
  const database = ModulesSdkUtils.createPgConnection({ clientUrl, driverOptions: {}, pool: { min: 0, max: 1 } })
  const locks = new LocksModuleService({ __pg_connection__: database })
  return { database, locks, stop: () => Promise.all([locks.__hooks.onApplicationShutdown(), database.destroy()]) }
}

describe("locks between processes", () => {
  const processes = [startProcess(), startProcess()]
  const [one, other] = processes

  afterAll(() => Promise.all(processes.map(({ stop }) => stop())))

  it("lets one job at a time in, in whichever process it runs", async () => {
    let inside = 0
    let most = 0
    const job = async (): Promise<void> => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(2)
      inside -= 1
    }
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => processes[index % 2].locks.execute(["a"], job, { timeout: 20 }))
    )
    expect({ most, inside }).toEqual({ most: 1, inside: 0 })
  })

  it("serves each process in turn, however many wait in the other", async () => {
    const served: string[] = []
    const job = (name: string) => async (): Promise<void> => {
      served.push(name)
      await sleep(30)
    }
    const crowd = Array.from({ length: 20 }, () => one.locks.execute(["b"], job("crowd"), { timeout: 20 }))
    await sleep(10)
    await other.locks.execute(["b"], job("other"), { timeout: 20 })
    expect(served.length).toBeLessThan(15)
    await Promise.all(crowd)
  })

  it("never lets two jobs wait for each other, whatever order they name their keys in", async () => {
    const finish = (keys: string[]) => (_: unknown, index: number) =>
      processes[index % 2].locks.execute(keys, () => sleep(1), { timeout: 20 })
    await Promise.all([
      ...Array.from({ length: 10 }, finish(["c", "d", "e"])),
      ...Array.from({ length: 10 }, finish(["e", "d", "c"])),
    ])
  })

  it("takes no connection of the pool, neither to wait nor to hold", async () => {
    await one.database.transaction(async () => {
      await one.locks.execute(["f"], async () => undefined, { timeout: 5 })
    })
  })

  it("gives up when its patience ends, and leaves nothing locked", async () => {
    const held = one.locks.execute(["h"], () => sleep(2500), { timeout: 5 })
    await sleep(20)
    for (const { locks } of processes) {
      await expect(locks.execute(["g", "h"], async () => undefined, { timeout: 0.2 })).rejects.toThrow("at work on h")
    }
    await other.locks.execute(["g"], async () => undefined, { timeout: 0.2 })
    await held
    await other.locks.execute(["h"], async () => undefined, { timeout: 0.2 })
  })

  it("passes a job's failure on and lets the next one in", async () => {
    const failing = one.locks.execute(["i"], () => Promise.reject(new Error("no stock")), { timeout: 1 })
    await expect(failing).rejects.toThrow("no stock")
    await other.locks.execute(["i"], async () => undefined, { timeout: 1 })
  })

  it("says so when the connection broke while a job ran, and locks again over another", async () => {
    const broken = one.locks.execute(
      ["j"],
      async () => {
        await other.database.raw(
          `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database d ON d.oid = database
            WHERE locktype = 'advisory' AND datname = current_database()`
        )
        await sleep(200)
      },
      { timeout: 5 }
    )
    await expect(broken).rejects.toThrow("broke meanwhile")
    await one.locks.execute(["j"], async () => undefined, { timeout: 5 })
  })
})
