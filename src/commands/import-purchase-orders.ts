/**
 * Imports a CSV file of purchase orders, or of dates, and says how far it has come:
 *
 *     npx medusa exec ./node_modules/medusa-plugin-backorder/.medusa/server/src/commands/import-purchase-orders.js orders.csv
 *     npx medusa exec … import-purchase-orders.js dates.csv dates atomic
 *
 * After the file's name: `orders` (if left out) or `dates`, and `atomic` for all lines or none. May be interrupted and run
 * again with the same file, also while the shop is open: what was applied is not applied again.
 */
import path from "node:path"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { SUPPLY_MODULE } from "../modules/supply"
import type SupplyModuleService from "../modules/supply/service"
import { carryOutSupplyImportsWorkflow } from "../workflows/carry-out-supply-imports"
import { stageSupplyImportWorkflow } from "../workflows/stage-supply-import"

/** Milliseconds between two lines of progress. */
const PAUSE = 2000

/** Refused lines that are named here; all of them are in the admin and under `/admin/purchase-orders/imports`. */
const NAMED = 20

export default async function importPurchaseOrders({ container, args }: ExecArgs): Promise<void> {
  const words = args.filter((word) => word !== "--")
  const [file, ...wishes] = words
  const unknown = wishes.find((wish) => !["orders", "dates", "atomic"].includes(wish))
  if (file === undefined || unknown !== undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Name the file, then orders or dates, then atomic if you like${unknown === undefined ? "" : `; "${unknown}" is none of them`}.`
    )
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { result } = await stageSupplyImportWorkflow(container).run({
    input: {
      path: path.resolve(file),
      kind: wishes.includes("dates") ? "dates" : "orders",
      atomic: wishes.includes("atomic"),
      file_name: path.basename(file),
      actor_id: null,
    },
  })
  const say = async (): Promise<void> => logger.info(await progress(container, result.id))
  await say()
  const timer = setInterval(() => void say(), PAUSE)
  try {
    await carryOutSupplyImportsWorkflow(container).run({ input: { id: result.id, now: new Date().toISOString() } })
  } finally {
    clearInterval(timer)
  }
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const refused = await supply.imports((store) => store.refusedLines(result.id, 0, NAMED))
  refused.forEach(({ line, reason }) => logger.warn(`Line ${line}: ${reason}`))
  await say()
}

async function progress(container: MedusaContainer, id: string): Promise<string> {
  const { status, lines_read, lines_applied, lines_refused, error } = await container
    .resolve<SupplyModuleService>(SUPPLY_MODULE)
    .retrieveSupplyImport(id)
  const counts = `${lines_read} lines read, ${lines_applied} applied, ${lines_refused} refused`
  return `Import ${id} is ${status}: ${counts}.${error === null ? "" : ` ${error}`}`
}
