import { openShop, type Shop } from "../../demo/story/shop"

/** The seeded demo shop as processes of its own, with its admin, as `npm start` runs it. */
export interface DemoShop extends Shop {
  mailboxUrl: string
  stop: () => Promise<void>
}

export const ADMIN = { email: "admin@example.com", password: "backorder-demo" }

/** `databaseUrl` names a database that is made here and dropped when the shop stops. */
export async function startDemoShop(databaseUrl: string): Promise<DemoShop> {
  const { dropDatabase, ensureDatabase } = await import("../../scripts/lib/database.mjs")
  const { requireSuccess, startMedusa, waitUntilHealthy } = await import("../../scripts/lib/medusa.mjs")
  const { DATA } = await import("../../scripts/lib/paths.mjs")
  const { firstFreePort, requireWritable } = await import("../../scripts/lib/preflight.mjs")
  const { stopProcess } = await import("../../scripts/lib/tied-process.mjs")
  const { warmAdmin } = await import("../../scripts/lib/warm-admin.mjs")
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
    const port = await firstFreePort(20_000 + Math.floor(Math.random() * 10_000))
    const settings = {
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      BACKORDER_SENDGRID_URL: mailbox.url,
      // What this process was told about tests is none of the shop's business.
      NODE_OPTIONS: "",
      JEST_WORKER_ID: "",
    }
    const launch = (args: string[]): ReturnType<typeof startMedusa> => {
      const child = startMedusa(args, settings)
      stops.push(() => stopProcess(child, "SIGTERM"))
      return child
    }
    await requireSuccess(launch(["db:migrate", "--execute-safe-links"]), "Bringing the database up to date")
    await requireSuccess(launch(["exec", "./demo/seed.ts"]), "Filling the demo shop")
    const baseUrl = `http://localhost:${port}`
    await waitUntilHealthy(launch(["start", "--port", String(port)]), baseUrl)
    await warmAdmin(baseUrl)
    return { ...(await openShop({ baseUrl, mailboxUrl: mailbox.url, ...ADMIN })), mailboxUrl: mailbox.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
