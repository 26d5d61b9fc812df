import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { withClient } from "./database.mjs"
import { ROOT } from "./paths.mjs"

/** What `npm start` has done to a database, kept in that database, so that neither can lose the other. */

/** @param {string} url @param {"schema" | "seed"} key @returns {Promise<string | undefined>} */
export function readState(url, key) {
  return withClient(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('demo.state') IS NOT NULL AS known")
    if (!rows[0].known) {
      return undefined
    }
    const found = await client.query("SELECT value FROM demo.state WHERE key = $1", [key])
    return found.rows[0]?.value
  })
}

/** @param {string} url @param {"schema" | "seed"} key @param {string} value */
export function writeState(url, key, value) {
  return withClient(url, async (client) => {
    await client.query("CREATE SCHEMA IF NOT EXISTS demo")
    await client.query("CREATE TABLE IF NOT EXISTS demo.state (key text PRIMARY KEY, value text NOT NULL)")
    await client.query("INSERT INTO demo.state VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2", [key, value])
  })
}

/** Changes whenever a migration could have something to do: Medusa's version, our modules, our links. */
export function schemaFingerprint() {
  const hash = createHash("sha256")
  for (const file of ["package-lock.json", "medusa-config.ts", ...filesUnder("src/modules"), ...filesUnder("src/links")]) {
    hash.update(file).update(fs.readFileSync(path.join(ROOT, file)))
  }
  return hash.digest("hex")
}

/** @param {string} directory */
function filesUnder(directory) {
  const absolute = path.join(ROOT, directory)
  if (!fs.existsSync(absolute)) {
    return []
  }
  return fs
    .readdirSync(absolute, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(directory, file))
    .sort()
}

/** @param {string} url @returns {Promise<string>} */
export function publishableKey(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT token FROM api_key WHERE type = 'publishable' AND revoked_at IS NULL AND deleted_at IS NULL ORDER BY created_at LIMIT 1"
    )
    return rows[0]?.token ?? "(none: create one under Settings)"
  })
}
