/** The plugin as a merchant gets it: packed, installed into a shop that has nothing else, and used. */
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import type { Browser } from "playwright-core"
import type { Mailbox } from "../../demo/mailbox/server.mjs" with { "resolution-mode": "import" }
import { fillCart, placeOrder, summaryOf, type Order } from "../../demo/story/customer"
import { orderFromSupplier, stockGoods, type Goods } from "../../demo/story/goods"
import { eventually } from "../../demo/story/http"
import { openShop, type Shop } from "../../demo/story/shop"
import { mailOf, noticesOf, recordsOf, recordWhen } from "../../demo/story/watch"
import type {
  AdminBackorderEventListResponse,
  BackorderDTO,
  OrderBackorderTag,
  StoreCartBackorderSummary,
} from "../../src/types"
import { hasBrowser, launchBrowser } from "../support/browser"
import { startMailSink } from "../support/mail-sink"
import { ROOT, type RunningApp, type ScratchApp } from "../support/scratch-app"
import { setUpShop } from "../support/set-up-shop"
import { makeWorkspace } from "../support/workspace"
import { packPlugin } from "./build-plugin"
import { ADMIN, buildOf, makeHost, PLUGIN, prepareHost } from "./host"
import { filesUnder, unresolvedImports, type PackageManifest } from "./imports"

const MINUTES = 60_000
const WIDGET = "medusa-plugin-backorder:order-backorders"
const customer = { email: "erika@example.com", firstName: "Erika", lastName: "Weber", countryCode: "de" }

let workspace: string
let mailbox: Mailbox
let databaseUrl: string
let host: ScratchApp
/** The plugin's folder in the host, which the tarball alone has filled. */
let installed: string

const manifestOf = (directory: string): PackageManifest =>
  JSON.parse(fs.readFileSync(path.join(directory, "package.json"), "utf8"))

beforeAll(async () => {
  workspace = await makeWorkspace("package-test")
  mailbox = await startMailSink()
  const { ensureDatabase } = await import("../../scripts/lib/database.mjs")
  const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env
  databaseUrl = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/backorder_host_${process.pid}`
  await ensureDatabase(databaseUrl)
  const settings = { DATABASE_URL: databaseUrl, BACKORDER_SENDGRID_URL: mailbox.url }
  host = await makeHost(workspace, await packPlugin(workspace), settings)
  installed = path.join(host.directory, "node_modules", PLUGIN)
}, 10 * MINUTES)

afterAll(async () => {
  const { dropDatabase } = await import("../../scripts/lib/database.mjs")
  await mailbox?.close()
  await dropDatabase(databaseUrl).catch(() => undefined)
  fs.rmSync(workspace, { recursive: true, force: true })
})

describe("the tarball", () => {
  it("holds what a merchant needs, and nothing of the workshop", () => {
    const files = filesUnder(installed)
    const known = /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|assets\/[a-z-]+\.csv|\.medusa\/server\/src\/.+\.(js|mjs|d\.ts))$/
    expect(files.filter((file) => !known.test(file))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(["README.md", "CHANGELOG.md", "LICENSE"]))
    expect(files.filter((file) => /__tests__|\.(spec|test)\./.test(file))).toEqual([])
  })

  it("names no folder of the machine it was built on", () => {
    const machine = [ROOT, process.env.HOME].filter((folder): folder is string => Boolean(folder && folder.length > 1))
    const text = (file: string): string => {
      const content = fs.readFileSync(path.join(installed, file), "utf8")
      const map = /sourceMappingURL=data:[^,]+;base64,(.*)\s*$/.exec(content)?.[1] ?? ""
      return content + Buffer.from(map, "base64").toString("utf8")
    }
    expect(filesUnder(installed).filter((file) => machine.some((folder) => text(file).includes(`${folder}/`)))).toEqual([])
  })

  it("imports only its dependencies and peers", () => {
    const manifest = manifestOf(installed)
    const peers = Object.keys(manifest.peerDependencies ?? {}).map((peer) => path.join(ROOT, "node_modules", peer))
    const ofPeers = peers.flatMap((peer) => Object.keys(manifestOf(peer).dependencies ?? {}))
    expect(unresolvedImports(installed, manifest, ofPeers)).toEqual([])
  })

  it("asks for a driver of feeds in the version TypeORM takes, and only of shops that need it", () => {
    const { peerDependencies, peerDependenciesMeta } = manifestOf(installed)
    const { mysql2 } = manifestOf(path.join(ROOT, "node_modules", "typeorm")).peerDependencies ?? {}
    expect(peerDependencies).toMatchObject({ mysql2 })
    expect(peerDependenciesMeta).toEqual({ mysql2: { optional: true } })
  })

  it("brings its dependencies along, so that none is borrowed from the checkout", () => {
    const dependencies = Object.keys(manifestOf(installed).dependencies ?? {})
    const borrowed = dependencies.filter(
      (name) => !fs.existsSync(path.join(host.directory, "node_modules", name, "package.json"))
    )
    expect(borrowed).toEqual([])
  })

  it("exports a module, workflows, types, the admin and the mail provider", () => {
    const require = createRequire(path.join(host.directory, "medusa-config.ts"))
    const subpaths = ["admin", "modules/backorder", "modules/notice", "modules/supply", "providers/sendgrid", "types", "workflows"]
    for (const subpath of subpaths) {
      const file = fs.realpathSync(require.resolve(`${PLUGIN}/${subpath}`))
      expect(file.startsWith(`${fs.realpathSync(installed)}/.medusa/server/src/`)).toBe(true)
      expect(subpath === "admin" || fs.existsSync(file.replace(/\.js$/, ".d.ts"))).toBe(true)
    }
  })

  it("exports every workflow", () => {
    const folder = path.join(installed, ".medusa/server/src/workflows")
    const index = fs.readFileSync(path.join(folder, "index.d.ts"), "utf8")
    const missing = fs
      .readdirSync(folder)
      .filter((file) => file.endsWith(".js") && file !== "index.js")
      .filter((file) => !index.includes(`"./${path.basename(file, ".js")}"`))
    expect(missing).toEqual([])
  })
})

describe("a shop with the plugin", () => {
  let app: RunningApp
  let shop: Shop
  let goods: Goods
  let summary: StoreCartBackorderSummary
  let order: Order
  let record: BackorderDTO
  const arrival = new Date(Date.now() + 21 * 24 * 60 * MINUTES).toISOString()

  beforeAll(async () => {
    await prepareHost(host)
    app = await host.start({ NODE_ENV: "production" }, buildOf(host))
    shop = await openShop({ baseUrl: app.url, mailboxUrl: mailbox.url, ...ADMIN })
    await setUpShop(shop)
    goods = await stockGoods(shop, "Oak chair, black", 3, 159)
    await orderFromSupplier(shop, [{ goods, quantity: 14, expectedAt: arrival }])
    const cart = await fillCart(shop, customer, goods, 10)
    summary = await summaryOf(shop, cart)
    order = await placeOrder(shop, cart)
    record = await recordWhen(shop, order, "is recorded", ({ waiting_quantity }) => waiting_quantity === 7)
  }, 10 * MINUTES)

  afterAll(() => app?.stop())

  it("says before paying what comes now, what later, and by when", () => {
    expect(summary.lines).toEqual([
      expect.objectContaining({
        variant_id: goods.variantId,
        quantity: 10,
        available_quantity: 3,
        backordered_quantity: 7,
        promised_by: arrival,
      }),
    ])
  })

  it("records the seven that wait, once", async () => {
    expect(await recordsOf(shop, order)).toEqual([
      expect.objectContaining({
        status: "waiting",
        ordered_quantity: 10,
        allocated_quantity: 3,
        waiting_quantity: 7,
        promised_by: arrival,
        promise_basis: "purchase_order",
      }),
    ])
  })

  it("reserves the three that are there", async () => {
    const { body } = await shop.admin<{ reservations: { quantity: number }[] }>(
      "GET",
      `/admin/reservations?line_item_id=${record.line_item_id}`
    )
    expect(body.reservations.map(({ quantity }) => quantity)).toEqual([3])
  })

  it("tags the order and links it to the record", async () => {
    // Tag and link follow the record a moment later.
    const tagged = await eventually("the order's tag", async () => {
      const { body } = await shop.admin<{
        order: { metadata: { backorder: OrderBackorderTag } | null; backorders: { id: string }[] }
      }>("GET", `/admin/orders/${order.id}?fields=metadata,*backorders`)
      return body.order.metadata?.backorder && body.order.backorders.length > 0 ? body.order : undefined
    })
    expect(tagged.metadata?.backorder).toEqual({ status: "waiting", waiting_quantity: 7, promised_by: arrival })
    expect(tagged.backorders.map(({ id }) => id)).toEqual([record.id])
  })

  it("writes it into the ledger", async () => {
    const { body } = await shop.admin<AdminBackorderEventListResponse>("GET", `/admin/backorders/${record.id}/events`)
    expect(body.events.map(({ type }) => type)).toContain("created")
  })

  it("mails the customer once, through the provider the plugin brings", async () => {
    const mail = await mailOf(shop, order, "order_taken")
    expect(mail.text).toContain("Oak chair, black")
    expect((await noticesOf(shop, order)).map(({ type, status }) => [type, status])).toEqual([["order_taken", "sent"]])
    expect(mailbox.messages(customer.email)).toHaveLength(1)
  })

  it("lets the shop's own code use the plugin's exports", async () => {
    const response = await fetch(`${app.url}/exports`)
    expect(await response.json()).toEqual({
      BACKORDER_MODULE: "backorder",
      name: "replan-orders",
      event: "backorder.created",
      waiting: "function",
    })
  })

  it("has the widget in its admin", async () => {
    const page = await (await fetch(`${app.url}/app/`)).text()
    expect(page).toContain('<div id="medusa">')
    const assets = path.join(buildOf(host), "public", "admin", "assets")
    const scripts = fs.readdirSync(assets).filter((file) => file.endsWith(".js"))
    expect(scripts.filter((file) => fs.readFileSync(path.join(assets, file), "utf8").includes(WIDGET))).not.toEqual([])
  })

  // Counted as skipped where no browser starts; `npm test` says so and how to get one.
  const withBrowser = hasBrowser ? it : it.skip
  withBrowser(
    "shows the widget on the order's page",
    async () => {
      const browser: Browser = await launchBrowser()
      try {
        const page = await browser.newPage({ locale: "en-US", viewport: { width: 1280, height: 1600 } })
        await page.goto(`${app.url}/app/login`)
        await page.fill('input[name="email"]', ADMIN.email)
        await page.fill('input[name="password"]', ADMIN.password)
        await page.click('button[type="submit"]')
        await page.waitForURL((url) => !url.pathname.endsWith("/login"))
        await page.goto(`${app.url}/app/orders/${order.id}`)
        await page.getByText("What this order waits for, and until when.").waitFor()
        const screenshots = path.join(ROOT, ".data", "screenshots")
        fs.mkdirSync(screenshots, { recursive: true })
        await page.screenshot({ path: path.join(screenshots, "plugin-in-a-host.png") })
      } finally {
        await browser.close()
      }
    },
    3 * MINUTES
  )
})
