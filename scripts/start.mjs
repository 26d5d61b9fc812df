import path from "node:path"
import { ensureInstalled } from "./lib/install.mjs"
import { DATA } from "./lib/paths.mjs"
import { firstFreePort, readPort, requireFreePort, requireReachable, requireWritable } from "./lib/preflight.mjs"
import { Problem, runMain } from "./lib/problem.mjs"
import { step } from "./lib/progress.mjs"
import { Shutdown } from "./lib/shutdown.mjs"

const DATABASE = "backorder_demo"
const SEEDING = "begun"
const SEEDED = "done"

/** `npm start`: from a fresh clone to a running demo shop. */
async function main() {
  const port = readPort(process.env.PORT)
  const given = process.env.DATABASE_URL
  requireWritable(DATA)
  await requireFreePort(port)
  if (given) {
    await requireReachable(given)
  }
  await ensureInstalled()

  // Loaded only now: what follows needs the installed packages.
  const { startPostgres } = await import("./lib/embedded-postgres.mjs")
  const { dropDatabase, ensureDatabase } = await import("./lib/database.mjs")
  const { stopProcess } = await import("./lib/tied-process.mjs")
  const { publishableKey, readState, schemaFingerprint, writeState } = await import("./lib/demo-state.mjs")
  const { requireSuccess, startMedusa, waitUntilHealthy } = await import("./lib/medusa.mjs")
  const { warmAdmin } = await import("./lib/warm-admin.mjs")
  const { startMailbox } = await import("../demo/mailbox/server.mjs")

  const shutdown = new Shutdown()
  return shutdown.guard(async () => {
    const databaseUrl = given ?? (await step("Starting the embedded PostgreSQL", async () => {
      const server = await startPostgres({ stateDirectory: path.join(DATA, "database"), durable: true })
      shutdown.add(() => server.stop())
      return server.url(DATABASE)
    }))
    await ensureDatabase(databaseUrl)
    if ((await readState(databaseUrl, "seed")) === SEEDING) {
      if (given) {
        throw new Problem("Filling the demo shop in DATABASE_URL was interrupted. Run `npm run demo:reset`, then try again.")
      }
      await dropDatabase(databaseUrl)
      await ensureDatabase(databaseUrl)
    }

    const mailbox = await startMailbox({ port: await firstFreePort(port + 1), file: path.join(DATA, "mails.jsonl") })
    shutdown.add(() => mailbox.close())
    const settings = { DATABASE_URL: databaseUrl, PORT: String(port), BACKORDER_SENDGRID_URL: mailbox.url }

    /** @param {string[]} args */
    const launch = (args) => {
      const child = startMedusa(args, settings)
      shutdown.add(() => stopProcess(child, "SIGTERM", 4000))
      return child
    }
    /** @param {string} what @param {string[]} args */
    const run = (what, args) => step(what, () => requireSuccess(launch(args), what))

    const fingerprint = schemaFingerprint()
    if ((await readState(databaseUrl, "schema")) !== fingerprint) {
      await run("Bringing the database up to date", ["db:migrate", "--execute-safe-links"])
      await writeState(databaseUrl, "schema", fingerprint)
    }
    if ((await readState(databaseUrl, "seed")) !== SEEDED) {
      await writeState(databaseUrl, "seed", SEEDING)
      await run("Filling the demo shop", ["exec", "./demo/seed.ts"])
      await writeState(databaseUrl, "seed", SEEDED)
    }

    const origin = `http://localhost:${port}`
    const medusa = launch(["start", "--port", String(port)])
    await step("Starting Medusa", () => waitUntilHealthy(medusa, origin))
    console.log(`
  Admin          ${origin}/app          admin@example.com / backorder-demo
  Store API      ${origin}/store        x-publishable-api-key: ${await publishableKey(databaseUrl)}
  Landing page   ${origin}/backorders
  Mailbox        ${mailbox.url}

Ctrl-C stops the shop and keeps its data; \`npm run demo:reset\` begins anew. Log: ${path.join(DATA, "medusa.log")}`)
    shutdown.failWhenEnds(medusa, "Medusa")
    await step("Bundling the admin, so that its first page opens fast", () => warmAdmin(origin))
  })
}

await runMain(main)
