import type { Client } from "pg"
import { signLink } from "../../src/modules/backorder/decision-link"
import { connect } from "../model/read-situation"
import { openShopWith, type Shop } from "../model/shop"
import { ADMIN, startDemoShops } from "../support/demo-shop"
import { trustReports } from "../support/report-signer"
import { startHoldingSink, type HoldingSink } from "./holding-sink"

/** One shop run by several processes, and its database to look at. */
export interface SeveralShops {
  /** The same shop through each of its processes. */
  shops: readonly Shop[]
  db: Client
  /** Another connection to the database. */
  connect: () => Promise<Client>
  /** Where all their mails go. */
  sink: HoldingSink
  /** One more process of the shop. */
  start: () => Promise<Shop>
  /** Ends a process of the shop: politely, or in the middle of whatever it does. */
  end: (shop: Shop, signal: "SIGTERM" | "SIGKILL") => Promise<void>
  stop: () => Promise<void>
}

const PROCESSES = 2

/** What a shop of several processes must set; docs/concurrency.md says why. */
const SETTINGS = { MEDUSA_LOCKING: "postgres", DATABASE_POOL: "40", DISABLE_MEDUSA_ADMIN: "true" }

const LINK_SECRET = "backorder-demo-link-secret"
const HOUR = 60 * 60 * 1000

export async function startSeveralShops(): Promise<SeveralShops> {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const databaseUrl = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/backorder_processes_${process.pid}`
  const sink = await startHoldingSink()
  trustReports()
  const { shops, mailboxUrl, start, end, stop } = await startDemoShops(databaseUrl, PROCESSES, {
    ...SETTINGS,
    BACKORDER_SENDGRID_URL: sink.url,
  })
  const db = await connect(databaseUrl)
  const decisionToken = (orderId: string, promiseVersion: number): string =>
    signLink({ orderId, promiseVersion, expiresAt: new Date(Date.now() + HOUR) }, LINK_SECRET)
  const open = ({ baseUrl }: { baseUrl: string }): Promise<Shop> => openShopWith({ baseUrl, mailboxUrl, ...ADMIN }, decisionToken)
  return {
    shops: await Promise.all(shops.map(open)),
    db,
    connect: () => connect(databaseUrl),
    sink,
    start: async () => open(await start()),
    end: ({ baseUrl }, signal) => end(baseUrl, signal),
    stop: async () => {
      await db.end()
      await stop()
      await sink.close()
    },
  }
}

/** Turns of the processes: one request here, the next one there. */
export function turnsOf(shops: readonly Shop[]): () => Shop {
  let turn = 0
  return () => shops[turn++ % shops.length]
}
