import { once } from "node:events"
import path from "node:path"
import { ROOT } from "./paths.mjs"
import { spawnTied } from "./tied-process.mjs"

/**
 * A static check passes when each of its commands ends with 0; it counts as one.
 *
 * @param {string[][]} commands a program of node_modules/.bin with its arguments
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runCheck(commands) {
  /** @type {string[]} */
  const failures = []
  for (const [program, ...args] of commands) {
    const code = await runProgram(program, args, process.env)
    if (code !== 0) {
      failures.push([program, ...args].join(" "))
    }
  }
  const failed = failures.length > 0 ? 1 : 0
  return { passed: 1 - failed, failed, skipped: 0, failures }
}

/** @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
export async function runProgram(program, args, env) {
  const child = spawnTied(path.join(ROOT, "node_modules", ".bin", program), args, {
    stopSignal: "TERM",
    cwd: ROOT,
    env,
    output: "inherit",
  })
  const [code] = await once(child, "exit")
  return code ?? 1
}
