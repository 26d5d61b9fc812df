import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Mailbox } from "../../demo/mailbox/server.mjs" with { "resolution-mode": "import" }
import { openShop } from "../../demo/story/shop"
import seed from "../../demo/seed"
import { startMailSink } from "../support/mail-sink"
import type { Stage } from "./stage"
import { badInput } from "./suites/bad-input"
import { changes } from "./suites/changes"
import { money } from "./suites/money"
import { offers } from "./suites/offers"
import { repetition } from "./suites/repetition"
import { oneOrder } from "./suites/one-order"
import { story } from "./suites/story"

jest.setTimeout(180_000)

const root = path.resolve(__dirname, "../..")

let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await startMailSink()
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
      const shop = await openShop({
        baseUrl: String(api.defaults.baseURL),
        mailboxUrl: mailbox.url,
        email: "admin@example.com",
        password: "backorder-demo",
      })
      stage.current = { shop, mailbox, container }
    })

    story(on)
    changes(on)
    money(on)
    oneOrder(on)
    offers(on)
    repetition(on)
    badInput(on)
  },
})
