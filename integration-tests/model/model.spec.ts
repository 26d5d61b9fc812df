import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "pg"
import type { Mailbox } from "../../demo/mailbox/server.mjs" with { "resolution-mode": "import" }
import seed from "../../demo/seed"
import { ADMIN } from "../support/demo-shop"
import { startMailSink } from "../support/mail-sink"
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

/** Each fresh shop replaces the database under Medusa's idle connections, and each of those says so. */
beforeAll(() => {
  const { log } = console
  jest.spyOn(console, "log").mockImplementation((...said: unknown[]) => {
    if (!String(said[0]).startsWith("Connection Error")) {
      log(...said)
    }
  })
})

medusaIntegrationTestRunner({
  medusaConfigFile: root,
  cwd: root,
  testSuite: ({ api, getContainer, dbConfig, dbUtils }) => {
    let shop: Shop
    let quiet: Quiet

    beforeAll(async () => {
      const container = getContainer()
      await seed({ container, args: [] })
      const baseUrl = String(api.defaults.baseURL)
      shop = await openShop({ baseUrl, mailboxUrl: mailbox.url, ...ADMIN }, container)
      await makeGoods(shop)
      quiet = new Quiet(container)
      await quiet.settled()
    })

    it("conserves quantities through any sequence of what happens in a shop", async () => {
      let db: Client | undefined
      const play = new Play(settings, async () => {
        await db?.end()
        await dbUtils.restore()
        db = await connect(dbConfig.clientUrl)
        return Run.begin(shop, quiet, db)
      })
      try {
        await play.toTheEnd()
      } finally {
        await db?.end()
      }
    })
  },
})
