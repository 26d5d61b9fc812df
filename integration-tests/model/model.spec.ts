import path from "node:path"
import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Mailbox } from "../../demo/mailbox/server.mjs" with { "resolution-mode": "import" }
import seed from "../../demo/seed"
import { ADMIN } from "../support/demo-shop"
import { startMailSink } from "../support/mail-sink"
import { FirstState } from "./first-state"
import { makeGoods } from "./goods"
import { Play } from "./play"
import { Quiet } from "./quiet"
import { connect } from "./read-situation"
import { Run } from "./run"
import { readSettings } from "./settings"
import { openShop, type Shop } from "./shop"

const settings = readSettings(process.env)
jest.setTimeout(settings.time + settings.shrinking + 120_000)

const root = path.resolve(__dirname, "../..")

let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await startMailSink()
})
afterAll(() => mailbox.close())

medusaIntegrationTestRunner({
  medusaConfigFile: root,
  cwd: root,
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let quiet: Quiet

    beforeAll(async () => {
      const container = getContainer()
      await seed({ container, args: [] })
      shop = await openShop({ baseUrl: String(api.defaults.baseURL), mailboxUrl: mailbox.url, ...ADMIN }, container)
      await makeGoods(shop)
      // The jobs would heal what an event missed; here no event may miss anything.
      await new WorkflowScheduler().clear()
      quiet = new Quiet(container, 10)
      await quiet.settled()
    })

    it("conserves quantities through any sequence of what happens in a shop", async () => {
      const db = await connect(dbConfig.clientUrl)
      try {
        const start = await FirstState.keep(db)
        const steps = await new Play(settings, async () => {
          await quiet.settled()
          await start.restore()
          return Run.begin(shop, quiet, db)
        }).toTheEnd()
        // What is not played holds anything.
        expect(steps).toBeGreaterThan(0)
      } finally {
        await db.end()
      }
    })
  },
})
