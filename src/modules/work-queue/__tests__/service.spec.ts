import { logger } from "@medusajs/framework/logger"
import { MedusaError } from "@medusajs/framework/utils"
import { WorkQueueModuleService } from "../service"

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe("work that waits", () => {
  it("starts after its pause and not in the call that asks for it", async () => {
    const queue = new WorkQueueModuleService({ logger })
    const done: string[] = []
    queue.later({ key: "a", pause: 20, run: async () => done.push("a") })
    expect(done).toEqual([])
    await soon(60)
    expect(done).toEqual(["a"])
  })

  it("is taken once while it waits, and again once it runs", async () => {
    const queue = new WorkQueueModuleService({ logger })
    let runs = 0
    const work = { key: "a", pause: 10, run: async () => void (runs += 1) }
    queue.later(work)
    queue.later(work)
    await soon(40)
    expect(runs).toBe(1)
    queue.later(work)
    await soon(40)
    expect(runs).toBe(2)
  })

  it("runs a few at a time, and all of them in the end", async () => {
    const queue = new WorkQueueModuleService({ logger })
    let running = 0
    let most = 0
    let done = 0
    for (let index = 0; index < 12; index += 1) {
      queue.later({
        key: String(index),
        pause: 0,
        run: async () => {
          running += 1
          most = Math.max(most, running)
          await soon(5)
          running -= 1
          done += 1
        },
      })
    }
    await soon(120)
    expect({ most, done }).toEqual({ most: 4, done: 12 })
  })

  it("goes to the end of the line when others were in its way, and gives up after five turns", async () => {
    const said = jest.spyOn(logger, "error").mockImplementation(() => undefined)
    const queue = new WorkQueueModuleService({ logger })
    const done: string[] = []
    const busy = (key: string, turns: number) => ({
      key,
      pause: 0,
      run: async () => {
        done.push(key)
        if (done.filter((one) => one === key).length < turns) {
          throw new MedusaError(MedusaError.Types.CONFLICT, "The item is being planned")
        }
      },
    })
    queue.later(busy("a", 2))
    queue.later(busy("b", 99))
    await soon(60)
    expect(done.filter((key) => key === "a")).toHaveLength(2)
    expect(done.filter((key) => key === "b")).toHaveLength(5)
    expect(said.mock.calls).toEqual([[expect.stringMatching(/b failed.*being planned/)]])
    said.mockRestore()
  })

  it("goes on when one job fails, and says which", async () => {
    const said = jest.spyOn(logger, "error").mockImplementation(() => undefined)
    const queue = new WorkQueueModuleService({ logger })
    const done: string[] = []
    queue.later({ key: "order 7", pause: 0, run: () => Promise.reject(new Error("no connection")) })
    queue.later({ key: "b", pause: 5, run: async () => done.push("b") })
    await soon(40)
    expect(done).toEqual(["b"])
    expect(said.mock.calls).toEqual([[expect.stringMatching(/order 7 failed.*no connection/)]])
    said.mockRestore()
  })
})
