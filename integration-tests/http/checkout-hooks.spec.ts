/** Medusa gives each workflow hook to one plugin only. This plugin takes none, so another one can have them all. */
import fs from "node:fs"
import path from "node:path"
import { openShop } from "../../demo/story/shop"
import { startMailSink } from "../support/mail-sink"
import { ROOT, ScratchApp, type RunningApp } from "../support/scratch-app"
import { setUpShop } from "../support/set-up-shop"
import { makeWorkspace } from "../support/workspace"
import { ofVariant, storefrontOf, type Storefront } from "./checkout/scene"

const ADMIN = { email: "admin@example.com", password: "backorder-hooks" }
const FIXTURE = path.join(ROOT, "integration-tests", "fixtures", "hook-consumer")

let workspace: string
let databaseUrl: string
let mailbox: Awaited<ReturnType<typeof startMailSink>>
let running: RunningApp
let storefront: Storefront

/** The second plugin lies as npm would have put it there: built, with its sources under `.medusa/server`. */
function makeApp(): ScratchApp {
  const app = new ScratchApp(path.join(workspace, "shop"), { DATABASE_URL: databaseUrl })
  const copy = (file: string, to: string): void => app.write(to, fs.readFileSync(path.join(FIXTURE, file), "utf8"))
  app.write("package.json", JSON.stringify({ name: "shop", private: true, dependencies: { "@medusajs/medusa": "*" } }))
  app.write("tsconfig.json", JSON.stringify({ extends: path.join(ROOT, "tsconfig.json") }))
  copy("medusa-config.ts", "medusa-config.ts")
  app.write("second-plugin/package.json", JSON.stringify({ name: "second-plugin", version: "1.0.0" }))
  copy("workflows/consume-hooks.ts", "second-plugin/.medusa/server/src/workflows/consume-hooks.ts")
  fs.symlinkSync(path.join(ROOT, "src"), path.join(app.directory, "src"))
  return app
}

beforeAll(async () => {
  workspace = await makeWorkspace("hook-consumer")
  mailbox = await startMailSink()
  const { ensureDatabase } = await import("../../scripts/lib/database.mjs")
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  databaseUrl = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/backorder_hooks_${process.pid}`
  await ensureDatabase(databaseUrl)
  const app = makeApp()
  await app.medusa("db:migrate", "--execute-safe-links")
  await app.medusa("user", "--email", ADMIN.email, "--password", ADMIN.password)
  running = await app.start({})
  const shop = await openShop({ baseUrl: running.url, mailboxUrl: mailbox.url, ...ADMIN })
  await setUpShop(shop)
  const { body } = await shop.admin<{ api_keys: { token: string }[] }>("GET", "/admin/api-keys?type=publishable")
  storefront = storefrontOf(shop, body.api_keys[0].token, "de")
}, 300_000)

afterAll(async () => {
  const { dropDatabase } = await import("../../scripts/lib/database.mjs")
  await running?.stop()
  await mailbox?.close()
  await dropDatabase(databaseUrl).catch(() => undefined)
  fs.rmSync(workspace, { recursive: true, force: true })
}, 60_000)

describe("beside a plugin that consumes the hooks of adding to a cart and of completing it", () => {
  it("boots, and both plugins' rules hold", async () => {
    const goods = await storefront.goods(2)
    await storefront.policy(ofVariant(goods), { cap: 5 })
    const cartId = await storefront.cart()
    const add = (quantity: number, metadata: object) =>
      storefront.send("POST", `/store/carts/${cartId}/line-items`, { variant_id: goods.variantId, quantity, metadata })

    expect(await add(7, { engraving: "forbidden" })).toMatchObject({
      status: 400,
      body: { message: "The second plugin does not engrave that." },
    })
    expect(await add(8, {})).toMatchObject({ status: 409, body: { shortages: [{ possible_quantity: 7 }] } })
    expect((await add(7, {})).status).toBe(200)

    await storefront.prepare(cartId)
    await storefront.send("POST", `/store/carts/${cartId}`, { metadata: { gift: "forbidden" } })
    expect(await storefront.complete(cartId)).toMatchObject({
      status: 400,
      body: { message: "The second plugin does not wrap that." },
    })
    await storefront.send("POST", `/store/carts/${cartId}`, { metadata: { gift: "yes" } })
    await storefront.policy({ type: "product", id: await productOf(goods.variantId) }, { acknowledgement_required: true })
    expect((await storefront.complete(cartId)).status).toBe(409)
    await storefront.acknowledge(cartId)
    expect((await storefront.complete(cartId)).body.type).toBe("order")
  }, 120_000)
})

async function productOf(variantId: string): Promise<string> {
  const { body } = await storefront.shop.admin<{ variants: { product_id: string }[] }>("GET", `/admin/product-variants?id=${variantId}`)
  return body.variants[0].product_id
}
