import { parseArgs } from "node:util"
import { ensureInstalled } from "./lib/install.mjs"
import { Problem, runMain } from "./lib/problem.mjs"

const CHECKS = {
  lint: [["eslint", "."]],
  types: [
    ["tsc", "-p", "tsconfig.check.json"],
    ["tsc", "-p", "src/admin/tsconfig.json", "--noEmit"],
  ],
  dependencies: [["depcruise", "src", "demo", "scripts", "integration-tests", "bench"]],
  unused: [["knip", "--no-progress"]],
}
const SUITES = ["unit", "module", "http", "model", "processes", "browser", "package"]
const STAGES = [...Object.keys(CHECKS), ...SUITES]

/** `npm test [-- --only stage,… [name pattern]]`: every check and test, counted in one closing line. */
async function main() {
  const { values, positionals } = parseArgs({ options: { only: { type: "string" } }, allowPositionals: true })
  const wanted = values.only?.split(",") ?? STAGES
  const unknown = wanted.find((stage) => !STAGES.includes(stage))
  if (unknown) {
    throw new Problem(`There is no stage "${unknown}". Stages are: ${STAGES.join(", ")}.`)
  }
  await ensureInstalled()
  const { runCheck } = await import("./lib/run-check.mjs")
  const { withSuites } = await import("./lib/run-suite.mjs")

  /** @type {import("./lib/tally.mjs").Tally[]} */
  const tallies = []
  /** @param {string} stage @param {() => Promise<import("./lib/tally.mjs").Tally>} run */
  const report = async (stage, run) => {
    const started = Date.now()
    console.log(`\n── ${stage} ──`)
    const tally = await run()
    tallies.push(tally)
    console.log(`── ${stage}: ${format(tally)} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  }
  for (const [stage, commands] of Object.entries(CHECKS)) {
    if (wanted.includes(stage)) {
      await report(stage, () => runCheck(commands))
    }
  }
  const suites = SUITES.filter((suite) => wanted.includes(suite))
  if (suites.length > 0) {
    await withSuites(async (runSuite) => {
      for (const suite of suites) {
        await report(suite, () => runSuite(suite, positionals))
      }
    })
  }
  const { sum } = await import("./lib/tally.mjs")
  const total = sum(tallies)
  // A long log is often read from its end, or cut: what failed is named there once more.
  for (const failure of total.failures) {
    console.log(`\nFailed: ${failure}`)
  }
  console.log(`\n${format(total)}`)
  return total.failed > 0 ? 1 : 0
}

/** @param {import("./lib/tally.mjs").Tally} tally */
function format({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`
}

await runMain(main)
