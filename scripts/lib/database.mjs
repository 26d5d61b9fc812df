import pg from "pg"
import { unreachable } from "./preflight.mjs"
import { Problem } from "./problem.mjs"

const MISSING_DATABASE = "3D000"

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {string} url @returns {Promise<boolean>} */
export async function databaseExists(url) {
  try {
    await withClient(url, async () => undefined)
    return true
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === MISSING_DATABASE) {
      return false
    }
    throw unreachable(url, error instanceof Error ? error.message : String(error))
  }
}

/** Creates the database a URL names, where it is missing. @param {string} url */
export async function ensureDatabase(url) {
  if (!(await databaseExists(url))) {
    await createDatabase(url)
  }
}

/** @param {string} url */
async function createDatabase(url) {
  const { name, maintenance } = maintenanceUrl(url)
  try {
    await withClient(maintenance, (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`))
  } catch (error) {
    throw new Problem(
      `The database "${name}" does not exist and could not be created ` +
        `(${error instanceof Error ? error.message : error}). Create it, or name another in DATABASE_URL.`
    )
  }
}

/** @param {string} url */
export async function dropDatabase(url) {
  const { name, maintenance } = maintenanceUrl(url)
  await withClient(maintenance, (client) => client.query(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`))
}

/** @param {string} url */
function maintenanceUrl(url) {
  const maintenance = new URL(url)
  const name = decodeURIComponent(maintenance.pathname.slice(1))
  maintenance.pathname = "/postgres"
  return { name, maintenance: maintenance.href }
}
