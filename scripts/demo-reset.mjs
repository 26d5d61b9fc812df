import fs from "node:fs"
import path from "node:path"
import { ensureInstalled } from "./lib/install.mjs"
import { DATA } from "./lib/paths.mjs"
import { readPort, requireFreePort, requireReachable } from "./lib/preflight.mjs"
import { Problem, runMain } from "./lib/problem.mjs"

/** `npm run demo:reset`: forgets the demo's data, so that the next `npm start` begins anew. */
async function main() {
  await requireFreePort(readPort(process.env.PORT))
  await ensureInstalled()
  const { isInUse, removePostgres } = await import("./lib/embedded-postgres.mjs")
  const { databaseExists, dropDatabase } = await import("./lib/database.mjs")
  const { readState } = await import("./lib/demo-state.mjs")

  const given = process.env.DATABASE_URL
  if (given) {
    await requireReachable(given)
  }
  if (given && (await databaseExists(given))) {
    if (!(await readState(given, "schema"))) {
      throw new Problem("The database in DATABASE_URL was not set up by `npm start`, so it is left alone.")
    }
    await dropDatabase(given)
  }
  const embedded = path.join(DATA, "database")
  if (isInUse(embedded)) {
    throw new Problem("The demo is running. Stop it first (Ctrl-C where `npm start` runs).")
  }
  removePostgres(embedded)
  fs.rmSync(DATA, { recursive: true, force: true })
  console.log("The demo's data are gone. `npm start` begins anew.")
  return 0
}

await runMain(main)
