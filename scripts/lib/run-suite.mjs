import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { findBrowser } from "../../integration-tests/support/find-browser.mjs"
import { ROOT } from "./paths.mjs"
import { startTemporaryPostgres } from "./embedded-postgres.mjs"
import { runProgram } from "./run-check.mjs"

const INSTALL_A_BROWSER = "sudo apt-get install -y chromium"

/** Matches no test name: Jest then counts every test as skipped without running any. */
const NO_TEST = ["--testNamePattern", "(?!)"]

/**
 * @typedef {(suite: string, patterns: string[]) => Promise<import("./tally.mjs").Tally>} RunSuite
 */

/**
 * Keeps one PostgreSQL server for the work, on which every test file makes databases of its own.
 *
 * @param {(runSuite: RunSuite) => Promise<void>} work
 */
export async function withSuites(work) {
  const server = await startTemporaryPostgres()
  const browser = await findBrowser()
  const env = {
    ...process.env,
    NODE_ENV: "test",
    NODE_OPTIONS: "--experimental-vm-modules --no-warnings",
    MEDUSA_DISABLE_TELEMETRY: "true",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    // Medusa's test runner asks for TLS unless the host has this very name.
    DB_HOST: "localhost",
    DB_PORT: String(server.port),
    DB_USERNAME: server.user,
    DB_PASSWORD: server.password,
    CHROME_PATH: "path" in browser ? browser.path : "",
  }
  try {
    await work((suite, patterns) => {
      const skip = suite === "browser" && "reason" in browser
      if (skip) {
        console.log(`Skipped: ${browser.reason}.\nInstall one with: ${INSTALL_A_BROWSER}`)
      }
      return runJest(suite, skip ? [...patterns, ...NO_TEST] : patterns, env)
    })
  } finally {
    await server.stop()
  }
}

/** @param {string} suite @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function runJest(suite, args, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "backorder-jest-"))
  const outputFile = path.join(folder, "results.json")
  const together = suite === "unit" ? [] : ["--runInBand", "--forceExit"]
  try {
    const code = await runProgram(
      "jest",
      ["--selectProjects", suite, "--passWithNoTests", "--json", `--outputFile=${outputFile}`, ...together, ...args],
      env
    )
    return readResults(outputFile, code)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A file that could not run holds tests nobody can count, so it counts as one failure; so does a Jest that broke.
 *
 * @param {string} file @param {number} code
 */
function readResults(file, code) {
  if (!fs.existsSync(file)) {
    return { passed: 0, failed: 1, skipped: 0, failures: ["Jest ended without results"] }
  }
  const results = JSON.parse(fs.readFileSync(file, "utf8"))
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
    failures: results.testResults.flatMap(namesOfFailures),
  }
}

/** @param {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} result */
function namesOfFailures({ name, status, assertionResults }) {
  const file = path.relative(ROOT, name)
  const failed = assertionResults.filter((test) => test.status === "failed").map((test) => `${file}: ${test.fullName}`)
  return failed.length === 0 && status === "failed" ? [file] : failed
}
