import { WaitingLines } from "../waiting-lines"

describe("a waiting line", () => {
  it("serves first who came first", async () => {
    const lines = new WaitingLines()
    const served: number[] = []
    await Promise.all(
      [0, 1, 2, 3].map(async (number) => {
        const leave = await lines.stand("a", 1000)
        served.push(number)
        await new Promise(setImmediate)
        leave?.()
      })
    )
    expect(served).toEqual([0, 1, 2, 3])
  })

  it("keeps nobody waiting for another key", async () => {
    const lines = new WaitingLines()
    await lines.stand("a", 1000)
    expect(await lines.stand("b", 1000)).not.toBeNull()
  })

  it("lets nobody past who gave up before his turn", async () => {
    const lines = new WaitingLines()
    const leave = await lines.stand("a", 1000)
    expect(await lines.stand("a", 5)).toBeNull()
    expect(await lines.stand("a", 5)).toBeNull()
    const next = lines.stand("a", 1000)
    leave?.()
    expect(await next).not.toBeNull()
  })
})
