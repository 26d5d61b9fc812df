import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Mailbox } from "../../demo/mailbox/server.mjs" with { "resolution-mode": "import" }
import { openShop } from "../../demo/story/shop"
import seed from "../../demo/seed"
import { ADMIN } from "../support/demo-shop"
import { startMailSink } from "../support/mail-sink"
import { Quiet } from "../model/quiet"
import type { Stage } from "./stage"

const root = path.resolve(__dirname, "../..")

/** The shop's configuration reads them when it boots. */
const SENDERS = { sc_trade: { from: "trade@nordholz.example", reply_to: "terms@nordholz.example" } }

/** Runs suites in the seeded demo shop, started once for all of them. */
export function onStage(...suites: ((on: () => Stage) => void)[]): void {
  jest.setTimeout(180_000)

  let mailbox: Mailbox
  beforeAll(async () => {
    mailbox = await startMailSink()
    process.env.BACKORDER_SENDERS = JSON.stringify(SENDERS)
  })
  afterAll(() => mailbox.close())

  medusaIntegrationTestRunner({
    medusaConfigFile: root,
    cwd: root,
    testSuite: ({ api, getContainer }) => {
      const stage: { current?: Stage } = {}
      const on = (): Stage => {
        if (!stage.current) {
          throw new Error("The shop is not open yet.")
        }
        return stage.current
      }

      beforeAll(async () => {
        const container = getContainer()
        await seed({ container, args: [] })
        const baseUrl = String(api.defaults.baseURL)
        const shop = await openShop({ baseUrl, mailboxUrl: mailbox.url, ...ADMIN })
        const quiet = new Quiet(container, 1)
        const rest = async (): Promise<void> => {
          await quiet.settled()
        }
        stage.current = { shop, mailbox, container, rest }
      })

      describe("", () => {
        // What one test set off would go on in the next one's database.
        afterEach(() => on().rest())

        for (const suite of suites) {
          suite(on)
        }
      })
    },
  })
}
