import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { DATA, MEDUSA_CLI, ROOT } from "./paths.mjs"
import { Problem } from "./problem.mjs"
import { spawnTied } from "./tied-process.mjs"

const LOG = path.join(DATA, "medusa.log")

/**
 * Starts a command of Medusa's CLI; what it says goes to .data/medusa.log, its errors to our stderr, too.
 *
 * `medusa start` under NODE_ENV=development is what `medusa develop` runs behind its file watcher: the
 * admin is served straight from the source, and nothing restarts.
 *
 * @param {string[]} args
 * @param {Record<string, string>} settings
 */
export function startMedusa(args, settings) {
  const child = spawnTied(process.execPath, [MEDUSA_CLI, ...args], {
    stopSignal: "TERM",
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "development", MEDUSA_DISABLE_TELEMETRY: "true", FORCE_COLOR: "0", ...settings },
    output: "pipe",
  })
  const log = fs.createWriteStream(LOG, { flags: "a" })
  log.write(`\n--- ${new Date().toISOString()} medusa ${args.join(" ")}\n`)
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })
  child.stdout?.on("data", showErrors)
  child.stderr?.on("data", showErrors)
  child.once("close", () => log.end())
  return child
}

/** @param {Buffer} chunk */
function showErrors(chunk) {
  for (const line of chunk.toString("utf8").split("\n")) {
    if (/^\S*error\S*:/.test(line)) {
      console.error(`  Medusa: ${line}`)
    }
  }
}

/** @param {import("node:child_process").ChildProcess} child @param {string} what */
export async function requireSuccess(child, what) {
  const [code, signal] = await once(child, "close")
  if (code !== 0) {
    throw new Problem(`${what} failed (${signal ?? `exit code ${code}`}). The reason is in ${LOG}`)
  }
}

/** @param {import("node:child_process").ChildProcess} child @param {string} url */
export async function waitUntilHealthy(child, url) {
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Problem(`Medusa did not start. The reason is in ${LOG}`)
    }
    await sleep(200)
  }
}

/** @param {string} url */
async function isHealthy(url) {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) })
    return response.ok
  } catch {
    return false
  }
}
