/** Several Medusa processes serve one shop at the same moment: nothing is lost, sold twice or locked for ever. */
import { races } from "./suites/races"
import { rush } from "./suites/rush"
import { storm } from "./suites/storm"
import { suddenDeath } from "./suites/sudden-death"
import { startSeveralShops, type SeveralShops } from "./several-shops"

jest.setTimeout(600_000)

describe("a shop of two processes on one database", () => {
  const stage: { current?: SeveralShops } = {}
  const on = (): SeveralShops => {
    if (!stage.current) {
      throw new Error("The shop is not open yet.")
    }
    return stage.current
  }

  beforeAll(async () => {
    // What the processes complain of is passed on as it is; Jest would put a stack trace below each line.
    jest.spyOn(console, "error").mockImplementation((line) => process.stderr.write(`${line}\n`))
    stage.current = await startSeveralShops()
  }, 300_000)

  afterAll(async () => {
    await stage.current?.stop()
  }, 60_000)

  races(on)
  storm(on)
  rush(on)
  // Last, since it leaves none of the processes.
  suddenDeath(on)
})
