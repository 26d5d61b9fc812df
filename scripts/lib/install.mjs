import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"
import { ROOT } from "./paths.mjs"
import { Problem } from "./problem.mjs"
import { step } from "./progress.mjs"
import { spawnTied } from "./tied-process.mjs"

/** Installs the dependencies unless node_modules holds what package-lock.json says. */
export async function ensureInstalled() {
  if (isInstalled()) {
    return
  }
  await step("Installing dependencies (about a minute)", async () => {
    const npm = process.env.npm_execpath
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]
    const [command, ...first] = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"]
    const child = spawnTied(command, [...first, ...args], {
      stopSignal: "TERM",
      cwd: ROOT,
      env: process.env,
      output: "inherit",
    })
    const [code] = await once(child, "exit")
    if (code !== 0) {
      throw new Problem("The dependencies could not be installed; see npm's message above. Then try again.")
    }
  })
}

/** npm writes node_modules/.package-lock.json last, so an interrupted installation does not pass. */
function isInstalled() {
  const wanted = readPackages(path.join(ROOT, "package-lock.json"))
  const present = readPackages(path.join(ROOT, "node_modules", ".package-lock.json"))
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === "" || (present[place] ? present[place].version === version : optional)
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function readPackages(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")).packages : {}
}
