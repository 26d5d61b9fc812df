import path from "node:path"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import seed from "../../demo/seed"
import { openShop, type Shop } from "../../demo/story/shop"
import { BACKORDER_MODULE } from "../../src/modules/backorder"
import type { BackorderModuleService } from "../../src/modules/backorder/service"
import { startMailSink } from "../support/mail-sink"
import { acknowledgement } from "./checkout/acknowledgement"
import { caps } from "./checkout/caps"
import { rules } from "./checkout/rules"
import { rush } from "./checkout/rush"
import { storefrontOf, type Storefront } from "./checkout/scene"

jest.setTimeout(180_000)

const root = path.resolve(__dirname, "../..")

let mailbox: Awaited<ReturnType<typeof startMailSink>>
beforeAll(async () => {
  mailbox = await startMailSink()
})
afterAll(() => mailbox.close())

medusaIntegrationTestRunner({
  medusaConfigFile: root,
  cwd: root,
  testSuite: ({ api, getContainer }) => {
    let storefront: Storefront | undefined
    const on = (): Storefront => {
      if (!storefront) {
        throw new Error("The shop is not open yet.")
      }
      return storefront
    }

    beforeAll(async () => {
      const container = getContainer()
      await seed({ container, args: [] })
      const shop: Shop = await openShop({
        baseUrl: String(api.defaults.baseURL),
        mailboxUrl: mailbox.url,
        email: "admin@example.com",
        password: "backorder-demo",
      })
      const [key] = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable" })
      storefront = storefrontOf(shop, key.token)
    })

    caps(on)
    describe("many at once", () => rush(on, () => getContainer().resolve<BackorderModuleService>(BACKORDER_MODULE)))
    rules(on)
    describe("the acknowledgement", () => acknowledgement(on))
  },
})
