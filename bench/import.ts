import fs from "node:fs"
import path from "node:path"
import { ROOT, ScratchApp } from "../integration-tests/support/scratch-app"
import type { Bench, Benchmark } from "./lib/benchmark"
import { compare, type Measure } from "./lib/measure"

const MANY = 100_000
const FEW = 1_000

/**
 * Imports a file of dates, all lines or none, through `medusa exec`, and asks how much memory the process took at most:
 * with a hundred times the lines it should be the same.
 */
export const importFile: Benchmark = {
  name: "import",
  about: "memory and time of a CSV import of 100,000 lines, beside one of 1,000",
  run,
}

interface Told {
  megabytes: number
  seconds: number
  applied: number
}

async function run(bench: Bench): Promise<Measure[]> {
  const { ensureDatabase } = await import("../scripts/lib/database.mjs")
  const databaseUrl = (await bench.startPostgres()).url("backorder_import_bench")
  await ensureDatabase(databaseUrl)
  const app = new ScratchApp(path.join(bench.workspace, "app"), { DATABASE_URL: databaseUrl, LOG_LEVEL: "warn" })
  writeApp(app)
  fs.symlinkSync(path.join(ROOT, "src"), path.join(app.directory, "src"))
  bench.say("Setting up the database")
  await app.medusa("db:migrate", "--execute-safe-links")
  const told: Record<number, Told> = {}
  for (const lines of [FEW, MANY]) {
    bench.say(`Importing ${lines} lines`)
    const answer = path.join(bench.workspace, `answer-${lines}.json`)
    await app.medusa("exec", "./import-lines.ts", String(lines), path.join(bench.workspace, `${lines}.csv`), answer)
    told[lines] = JSON.parse(fs.readFileSync(answer, "utf8"))
    bench.say(`${told[lines].applied} of ${lines} lines applied in ${told[lines].seconds.toFixed(1)} s, ${told[lines].megabytes.toFixed(0)} MB at most`)
  }
  const of = (read: (told: Told) => number) => ({ ours: [read(told[MANY])], reference: [read(told[FEW])] })
  const sides = { ours: `${MANY} lines`, reference: `${FEW} lines` }
  return [
    { ...compare("import.rss", "MB", of(({ megabytes }) => megabytes), 0.5), sides },
    { ...compare("import.time", "s", of(({ seconds }) => seconds), 0.5), sides },
  ]
}

function writeApp(app: ScratchApp): void {
  app.write("package.json", JSON.stringify({ name: "import-bench", private: true, dependencies: { "@medusajs/medusa": "*" } }))
  app.write("tsconfig.json", JSON.stringify({ extends: path.join(ROOT, "tsconfig.json") }))
  app.write(
    "medusa-config.ts",
    `import { defineConfig } from "@medusajs/framework/utils"

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: { storeCors: "*", adminCors: "*", authCors: "*", jwtSecret: "bench-jwt-secret", cookieSecret: "bench-cookie-secret" },
  },
  admin: { disable: true },
  modules: ["backorder", "supply", "notice", "work-queue"].map((name) => ({
    resolve: "./src/modules/" + name,
    options: { links: { secret: "bench-secret-for-signed-links" } },
  })),
})
`
  )
  app.write(
    "import-lines.ts",
    `import fs from "node:fs"
import { Modules } from "@medusajs/framework/utils"
import { createPurchaseOrderWorkflow, createSuppliersWorkflow, stageSupplyImportWorkflow, carryOutSupplyImportsWorkflow } from "./src/workflows"

const ORDERS = 100

export default async function ({ container, args }) {
  const [lines, file, answer] = [Number(args[0]), args[1], args[2]]
  const now = new Date().toISOString()
  const location = await container.resolve(Modules.STOCK_LOCATION).createStockLocations({ name: "Warehouse " + lines })
  const { result: [supplier_id] } = await createSuppliersWorkflow(container).run({ input: { suppliers: [{ name: "Supplier " + lines, currency_code: "eur" }] } })
  const items = await container.resolve(Modules.INVENTORY).createInventoryItems(
    Array.from({ length: ORDERS }, (_, index) => ({ sku: "BENCH-" + lines + "-" + index, title: "Item " + index }))
  )
  const out = fs.createWriteStream(file)
  out.write("reference,sku,expected_at,reason\\n")
  for (const [index, item] of items.entries()) {
    await createPurchaseOrderWorkflow(container).run({
      input: { supplier_id, location_id: location.id, reference: lines + "-" + index, lines: [{ inventory_item_id: item.id, quantity: 10, unit_cost: 1 }], now },
    })
  }
  for (let line = 0; line < lines; line++) {
    const day = new Date(Date.now() + (10 + Math.floor(line / ORDERS) % 300) * 86400000).toISOString().slice(0, 10)
    if (!out.write(lines + "-" + (line % ORDERS) + "," + items[line % ORDERS].sku + "," + day + ",line " + line + "\\n")) {
      await new Promise((resolve) => out.once("drain", resolve))
    }
  }
  await new Promise((resolve) => out.end(resolve))
  const started = performance.now()
  const { result } = await stageSupplyImportWorkflow(container).run({
    input: { path: file, kind: "dates", atomic: true, file_name: null, actor_id: null },
  })
  await carryOutSupplyImportsWorkflow(container).run({ input: { id: result.id, now } })
  const done = await container.resolve("supply").retrieveSupplyImport(result.id)
  fs.writeFileSync(answer, JSON.stringify({
    megabytes: process.resourceUsage().maxRSS / 1024,
    seconds: (performance.now() - started) / 1000,
    applied: done.lines_applied,
  }))
}
`
  )
}
