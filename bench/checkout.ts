import fs from "node:fs"
import path from "node:path"
import { fillCart } from "../demo/story/customer"
import { orderFromSupplier, stockGoods, type Goods } from "../demo/story/goods"
import { openShop, type Shop } from "../demo/story/shop"
import { ROOT, ScratchApp } from "../integration-tests/support/scratch-app"
import { setUpShop } from "../integration-tests/support/set-up-shop"
import { alternate } from "./lib/alternate"
import type { Bench, Benchmark } from "./lib/benchmark"
import { compare, type Measure, type Samples } from "./lib/measure"
import { watchDatabase } from "./lib/settle"

const ADMIN = { email: "admin@example.com", password: "backorder-bench" }
const CUSTOMER = { email: "bench@example.com", firstName: "Bea", lastName: "Mark", countryCode: "de" }
const WARM_UP = 20
const GOODS_OF_A_KIND = 5
const DAYS_21 = 21 * 24 * 60 * 60 * 1000

/**
 * Completing a cart over HTTP, with the plugin and without it.
 *
 * Two Medusa processes share one database: one has everything the plugin brings, the other nothing of it.
 * Each sells goods of its own, so that the plugin's work on its orders never meets the reference's; every
 * other cart asks for more than there is. Only the call that completes the cart is timed.
 */
export const checkout: Benchmark = { name: "checkout", about: "completing a cart, with the plugin and without", run }

async function run(bench: Bench): Promise<Measure[]> {
  const postgres = await bench.startPostgres()
  const databaseUrl = postgres.url("backorder_bench")
  const shops = await startShops(bench, databaseUrl)
  const goods = { ours: await stock(shops.ours), reference: await stock(shops.ours) }
  const database = await watchDatabase(databaseUrl)
  bench.onEnd(database.stop)
  const samples = await alternate(
    {
      prepare: (side, round) => prepareCart(shops[side], goods[side], round),
      measured: (side, cart) => complete(shops[side], cart),
      settle: database.settle,
    },
    { warmUp: WARM_UP, counted: bench.samples },
    (round) => (round + 1) % 20 === 0 && bench.say(`${round + 1} of ${WARM_UP + bench.samples} carts each`)
  )
  const short = only(samples, (index) => isShort(WARM_UP + index))
  const stocked = only(samples, (index) => !isShort(WARM_UP + index))
  return [
    compare("checkout.p50", "ms", samples, 0.5),
    compare("checkout.p95", "ms", samples, 0.95),
    compare("checkout.short.p50", "ms", short, 0.5),
    compare("checkout.stocked.p50", "ms", stocked, 0.5),
  ]
}

function only({ ours, reference }: Samples, wanted: (index: number) => boolean): Samples {
  const pick = (values: number[]): number[] => values.filter((_, index) => wanted(index))
  return { ours: pick(ours), reference: pick(reference) }
}

async function startShops(bench: Bench, databaseUrl: string): Promise<Record<keyof Samples, Shop>> {
  const { startMailbox } = await import("../demo/mailbox/server.mjs")
  const mailbox = await startMailbox({ port: 0 })
  bench.onEnd(() => mailbox.close())
  const settings = { DATABASE_URL: databaseUrl, BACKORDER_SENDGRID_URL: mailbox.url, NODE_ENV: "production" }
  const ours = makeApp(bench, "ours", settings, WITH_PLUGIN)
  fs.symlinkSync(path.join(ROOT, "src"), path.join(ours.directory, "src"))
  const reference = makeApp(bench, "reference", settings, "")

  const { ensureDatabase } = await import("../scripts/lib/database.mjs")
  await ensureDatabase(settings.DATABASE_URL)
  bench.say("Setting up the database")
  await ours.medusa("db:migrate", "--execute-safe-links")
  await ours.medusa("user", "--email", ADMIN.email, "--password", ADMIN.password)
  bench.say("Starting Medusa with the plugin and without")
  const open = async (app: ScratchApp): Promise<Shop> => {
    const running = await app.start({})
    bench.onEnd(running.stop)
    return openShop({ baseUrl: running.url, mailboxUrl: mailbox.url, ...ADMIN })
  }
  const shops = { ours: await open(ours), reference: await open(reference) }
  await setUpShop(shops.ours)
  return shops
}

/** The modules as `medusa-config.ts` of this checkout lists them. */
const WITH_PLUGIN = `
    ...["backorder", "supply", "notice", "work-queue"].map((name) => ({
      resolve: "./src/modules/" + name,
      options: { links: { secret: "bench-secret-for-signed-links" } },
    })),
    {
      key: Modules.NOTIFICATION,
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "./src/providers/sendgrid",
            id: "sendgrid",
            options: { channels: ["email"], api_key: "SG.bench", from: "shop@example.com", base_url: process.env.BACKORDER_SENDGRID_URL },
          },
        ],
      },
    },`

function makeApp(bench: Bench, name: string, settings: Record<string, string>, modules: string): ScratchApp {
  const app = new ScratchApp(path.join(bench.workspace, name), settings)
  app.write("package.json", JSON.stringify({ name, private: true, dependencies: { "@medusajs/medusa": "*" } }))
  app.write("tsconfig.json", JSON.stringify({ extends: path.join(ROOT, "tsconfig.json") }))
  app.write(
    "medusa-config.ts",
    `import { defineConfig, Modules } from "@medusajs/framework/utils"

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: { storeCors: "*", adminCors: "*", authCors: "*", jwtSecret: "bench-jwt-secret", cookieSecret: "bench-cookie-secret" },
  },
  admin: { disable: true },
  modules: [${modules}
  ],
})
`
  )
  return app
}

interface Stock {
  short: Goods[]
  plenty: Goods[]
}

async function stock(shop: Shop): Promise<Stock> {
  const make = async (title: string, onHand: number): Promise<Goods[]> => {
    const goods: Goods[] = []
    for (let number = 1; number <= GOODS_OF_A_KIND; number++) {
      goods.push(await stockGoods(shop, `${title} ${number} ${Math.random().toString(36).slice(2)}`, onHand, 100))
    }
    return goods
  }
  const stock = { short: await make("Short", 3), plenty: await make("Plenty", 1_000_000) }
  const expectedAt = new Date(Date.now() + DAYS_21).toISOString()
  await orderFromSupplier(
    shop,
    stock.short.map((goods) => ({ goods, quantity: 100_000, expectedAt }))
  )
  return stock
}

/** In pairs of rounds, because from round to round the sides take turns in being first. */
function isShort(round: number): boolean {
  return Math.floor(round / 2) % 2 === 0
}

/** A cart up to the moment before it is completed. */
async function prepareCart(shop: Shop, { short, plenty }: Stock, round: number): Promise<string> {
  const [kind, quantity] = isShort(round) ? [short, 10] : [plenty, 2]
  const cart = await fillCart(shop, CUSTOMER, kind[Math.floor(round / 4) % kind.length], quantity)
  const { body } = await shop.store<{ payment_collection: { id: string } }>("POST", "/store/payment-collections", {
    cart_id: cart,
  })
  await shop.store("POST", `/store/payment-collections/${body.payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  return cart
}

async function complete(shop: Shop, cart: string): Promise<void> {
  const { body } = await shop.store<{ type: string }>("POST", `/store/carts/${cart}/complete`)
  if (body.type !== "order") {
    throw new Error(`The cart ${cart} could not be completed: ${JSON.stringify(body)}`)
  }
}
