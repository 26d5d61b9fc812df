import type { ChildProcess } from "node:child_process"
import { openShop, type Shop } from "../../demo/story/shop"

/** The seeded demo shop as processes of its own, with its admin, as `npm start` runs it. */
export interface DemoShop extends Shop {
  mailboxUrl: string
  stop: () => Promise<void>
}

/** The same shop through each of its processes. */
export interface DemoShops {
  shops: readonly Shop[]
  mailboxUrl: string
  /** One more process of the shop. */
  start: () => Promise<Shop>
  /** Ends the process that listens there, and resolves once it is gone. */
  end: (baseUrl: string, signal: "SIGTERM" | "SIGKILL") => Promise<void>
  stop: () => Promise<void>
}

export const ADMIN = { email: "admin@example.com", password: "backorder-demo" }

/** `databaseUrl` names a database that is made here and dropped when the shop stops. */
export async function startDemoShop(databaseUrl: string): Promise<DemoShop> {
  const { warmAdmin } = await import("../../scripts/lib/warm-admin.mjs")
  const { shops, mailboxUrl, stop } = await startDemoShops(databaseUrl, 1)
  try {
    await warmAdmin(shops[0].baseUrl)
  } catch (error) {
    await stop()
    throw error
  }
  return { ...shops[0], mailboxUrl, stop }
}

/** Several Medusa processes on one database, each on a port of its own. */
export async function startDemoShops(
  databaseUrl: string,
  count: number,
  settings: Record<string, string> = {}
): Promise<DemoShops> {
  const { dropDatabase, ensureDatabase } = await import("../../scripts/lib/database.mjs")
  const { requireSuccess, startMedusa, waitUntilHealthy } = await import("../../scripts/lib/medusa.mjs")
  const { DATA } = await import("../../scripts/lib/paths.mjs")
  const { requireWritable } = await import("../../scripts/lib/preflight.mjs")
  const { stopProcess } = await import("../../scripts/lib/tied-process.mjs")
  const { startMailbox } = await import("../../demo/mailbox/server.mjs")

  const stops: (() => Promise<unknown>)[] = []
  const stop = async (): Promise<void> => {
    for (let next = stops.pop(); next; next = stops.pop()) {
      await next()
    }
  }
  try {
    requireWritable(DATA)
    await ensureDatabase(databaseUrl)
    stops.push(() => dropDatabase(databaseUrl))
    const mailbox = await startMailbox({ port: 0 })
    stops.push(mailbox.close)
    const launch = (args: string[], port: number): ChildProcess => {
      const child = startMedusa(args, {
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        BACKORDER_SENDGRID_URL: mailbox.url,
        // What this process was told about tests is none of the shop's business.
        NODE_OPTIONS: "",
        JEST_WORKER_ID: "",
        ...settings,
      })
      stops.push(() => stopProcess(child, "SIGTERM"))
      return child
    }
    const running = new Map<string, ChildProcess>()
    const open = async (port: number): Promise<Shop> => {
      const baseUrl = `http://localhost:${port}`
      const child = launch(["start", "--port", String(port)], port)
      running.set(baseUrl, child)
      await waitUntilHealthy(child, baseUrl)
      return openShop({ baseUrl, mailboxUrl: mailbox.url, ...ADMIN })
    }
    const end: DemoShops["end"] = async (baseUrl, signal) => {
      const child = running.get(baseUrl)
      if (!child) {
        throw new Error(`No process of the shop listens at ${baseUrl}.`)
      }
      await stopProcess(child, signal)
    }
    const ports = await freePorts(count)
    await requireSuccess(launch(["db:migrate", "--execute-safe-links"], ports[0]), "Bringing the database up to date")
    await requireSuccess(launch(["exec", "./demo/seed.ts"], ports[0]), "Filling the demo shop")
    const shops = await Promise.all(ports.map(open))
    const start = async (): Promise<Shop> => open((await freePorts(1))[0])
    return { shops, mailboxUrl: mailbox.url, start, end, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function freePorts(count: number): Promise<number[]> {
  const { firstFreePort } = await import("../../scripts/lib/preflight.mjs")
  const ports: number[] = []
  for (let from = 20_000 + Math.floor(Math.random() * 10_000); ports.length < count; from = ports[ports.length - 1] + 1) {
    ports.push(await firstFreePort(from))
  }
  return ports
}
