/**
 * `npm run screenshots`: the pictures of the docs, taken from a fresh demo shop in which the story's main lines were
 * played, and of every mail. `npm run screenshots -- mails` makes those of the mails alone, without a shop.
 */
import fs from "node:fs"
import path from "node:path"
import type { Browser, Locator, Page } from "playwright-core"
import { fillCart, placeOrder, type Customer, type Order } from "../demo/story/customer"
import { orderFromSupplier, type Goods, type PurchaseOrder } from "../demo/story/goods"
import { decisionToken, mailOf, recordWhen, type Mail } from "../demo/story/watch"
import { launchBrowser } from "../integration-tests/support/browser"
import { startDemoShop, type DemoShop } from "../integration-tests/support/demo-shop"
import { takeMailPictures } from "./mail-pictures"
import { openAdmin, openPhone, openWithoutScripts, signIn } from "../integration-tests/support/screens"

const FOLDER = path.join(process.cwd(), "docs", "images")
const LARGEST = 200_000
const DAY = 24 * 60 * 60 * 1000

interface Scene {
  erika: Order
  chairs: PurchaseOrder
  /** Of the chairs: they inherit from the store what they do not set. */
  policyId: string
  german: Mail
  english: Mail
}

async function main(): Promise<void> {
  const stops: (() => Promise<unknown>)[] = []
  const stopAll = async (): Promise<void> => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      await stop()
    }
  }
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void stopAll().finally(() => process.exit(1)))
  }
  try {
    const { findBrowser } = await import("../integration-tests/support/find-browser.mjs")
    const { startTemporaryPostgres } = await import("./lib/embedded-postgres.mjs")
    const { Problem } = await import("./lib/problem.mjs")
    const found = await findBrowser()
    if ("reason" in found) {
      throw new Problem(`Pictures need a browser: ${found.reason}.`)
    }
    process.env.CHROME_PATH = found.path
    const browser = await launchBrowser()
    stops.push(() => browser.close())
    await takeMailPictures(browser)
    if (process.argv.includes("mails")) {
      return
    }
    const postgres = await startTemporaryPostgres()
    stops.push(postgres.stop)
    const shop = await startDemoShop(postgres.url("backorder_screenshots"))
    stops.push(shop.stop)
    fs.mkdirSync(FOLDER, { recursive: true })
    await takePictures(browser, shop, await playScene(shop))
  } finally {
    await stopAll()
  }
}

/** Erika waits for seven chairs whose date has moved; others wait for other goods. */
async function playScene(shop: DemoShop): Promise<Scene> {
  const chair = await seeded(shop, "CHAIR-OAK-BLACK")
  const order = async (customer: Customer, goods: Goods, quantity: number, waiting: number): Promise<Order> => {
    const placed = await placeOrder(shop, await fillCart(shop, customer, goods, quantity))
    await recordWhen(shop, placed, "is recorded", ({ waiting_quantity }) => waiting_quantity === waiting)
    return placed
  }
  const erika = await order(customer("Erika", "Weber", "de"), chair, 10, 7)
  const owen = await order(customer("Owen", "Miller", "ie"), chair, 4, 4)
  await order(customer("Mia", "Berg", "de"), await seeded(shop, "TABLE-ASH"), 2, 2)
  await order(customer("Niall", "Murphy", "ie"), await seeded(shop, "SHELF-BIRCH"), 3, 2)
  await order(customer("Hanna", "Kern", "de"), await seeded(shop, "SIDEBOARD-WALNUT"), 1, 1)

  const { body } = await shop.admin<{ purchase_orders: PurchaseOrder[] }>("GET", "/admin/purchase-orders?order=display_id")
  const chairs = body.purchase_orders[0]
  const line = chairs.lines.find((one) => one.inventory_item_id === chair.inventoryItemId)
  await shop.admin("POST", `/admin/purchase-orders/${chairs.id}/lines/${line?.id}/eta`, {
    expected_at: new Date(Date.now() + 30 * DAY).toISOString(),
    reason: "Late delivery of oak",
  })
  await orderFromSupplier(shop, [
    { goods: await seeded(shop, "SIDEBOARD-WALNUT"), quantity: 4, expectedAt: new Date(Date.now() + 45 * DAY).toISOString() },
  ])
  const policyId = await policies(shop, chair)
  return { erika, chairs, policyId, german: await mailOf(shop, erika, "promise_changed"), english: await mailOf(shop, owen, "promise_changed") }
}

/** The store lets 50 of anything wait, the chairs 20, made to order. */
async function policies(shop: DemoShop, chair: Goods): Promise<string> {
  const [{ body: stores }, { body: found }] = await Promise.all([
    shop.admin<{ stores: { id: string }[] }>("GET", "/admin/stores"),
    shop.admin<{ variants: { product: { id: string } }[] }>("GET", `/admin/product-variants?id=${chair.variantId}&fields=product.id`),
  ])
  const set = async (type: string, id: string, values: object): Promise<string> => {
    const { body } = await shop.admin<{ policy: { id: string } }>("POST", "/admin/backorder-policies", {
      scope: { type, id },
      ...values,
    })
    return body.policy.id
  }
  await set("store", stores.stores[0].id, { cap: 50, horizon_days: 90 })
  return set("product", found.variants[0].product.id, { cap: 20, shipping: "complete" })
}

const customer = (firstName: string, lastName: string, countryCode: string): Customer => ({
  email: `${firstName.toLowerCase()}.${lastName.toLowerCase()}@example.com`,
  firstName,
  lastName,
  countryCode,
})

/** Goods of the demo's catalogue, at the location that sells them. */
async function seeded(shop: DemoShop, sku: string): Promise<Goods> {
  const { body } = await shop.admin<{
    variants: {
      id: string
      product: { title: string }
      inventory_items: { inventory_item_id: string; inventory: { location_levels: { location_id: string }[] } }[]
    }[]
  }>("GET", `/admin/product-variants?sku=${sku}&fields=id,product.title,inventory_items.*,inventory_items.inventory.location_levels.*`)
  const [variant] = body.variants
  const [item] = variant.inventory_items
  return {
    title: variant.product.title,
    variantId: variant.id,
    inventoryItemId: item.inventory_item_id,
    locationId: item.inventory.location_levels[0].location_id,
  }
}

async function takePictures(browser: Browser, shop: DemoShop, { erika, chairs, policyId, german, english }: Scene): Promise<void> {
  const { page } = await openAdmin(browser, shop, await signIn(browser, shop), "en")
  await page.setViewportSize({ width: 1280, height: 1040 })
  await page.goto(`/app/orders/${erika.id}`)
  await page.getByText("What this order waits for, and until when.").waitFor()
  await keep(page, "order-widget")

  await page.goto("/app/backorders")
  await page.getByRole("row").filter({ hasText: "Ash dining table" }).waitFor()
  await page.setViewportSize({ width: 1440, height: 500 })
  await keep(page, "backorders")

  await page.setViewportSize({ width: 1280, height: 860 })
  await page.goto(`/app/purchase-orders/${chairs.id}`)
  await page.getByRole("row").filter({ hasText: "Ash dining table" }).waitFor()
  await page.getByRole("link", { name: "Receive", exact: true }).click()
  await page.getByRole("button", { name: "Everything" }).click()
  await page.getByText(/Receives .* into Hamburg/).waitFor()
  await keep(page, "purchase-order-receive")

  await page.goto(`/app/settings/backorder-policies/${policyId}`)
  await page.getByRole("button", { name: "Edit" }).click()
  await page.getByRole("dialog").getByText("Set here. Empty it would inherit: 50 (policy of the store).").waitFor()
  await keep(page, "policy")

  const telephone = (await openPhone(browser, shop, "en-GB")).page
  await telephone.goto(`/backorders/decide/${decisionToken(english)}`)
  await keep(telephone, "decide")
  await telephone.goto("/backorders")
  await keep(telephone, "landing")

  const mailbox = (await openWithoutScripts(browser, shop, { viewport: { width: 900, height: 640 } })).page
  for (const [mail, name] of [[german, "mail-de"], [english, "mail-en"]] as const) {
    await mailbox.goto(shop.mailboxUrl)
    await mailbox.getByRole("link", { name: mail.subject }).click()
    const html = mailbox.locator("iframe")
    await html.contentFrame().getByRole("listitem").waitFor()
    await keep(html, name)
  }
}

async function keep(what: Page | Locator, name: string): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`)
  await what.screenshot({ path: file, animations: "disabled" })
  const { size } = fs.statSync(file)
  console.log(`${path.relative(process.cwd(), file)} ${Math.round(size / 1000)} kB`)
  if (size > LARGEST) {
    throw new Error(`${name} is too large for the docs: ${size} bytes.`)
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
