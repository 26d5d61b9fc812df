import type { MedusaContainer } from "@medusajs/framework/types"
import { SUPPLY_MODULE } from "../../modules/supply"
import { importedOrders } from "../../modules/supply/imports/imported-orders"
import type { ClaimedImport, ImportLine, Verdict } from "../../modules/supply/imports/import-store"
import { isMedusaRefusal } from "../../modules/supply/imports/refusal"
import { RefusedLines } from "../../modules/supply/operations/apply-at-once"
import type { ImportedOrder } from "../../modules/supply/operations/place-imported"
import type SupplyModuleService from "../../modules/supply/service"
import { placeImportedOrdersWorkflow } from "../place-imported-orders"
import { reviseSupplyWorkflow } from "../revise-supply"

const BATCH = 300

/** Carries the good lines out in batches; what turns out bad on the way is refused and stops no other. */
export async function applyImport(container: MedusaContainer, file: ClaimedImport, now: string): Promise<void> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  for (;;) {
    const lines = await supply.imports((store) => store.nextLines(file.id, "ready", BATCH))
    const last = lines.at(-1)
    if (!last) {
      return
    }
    if (file.kind === "dates") {
      await reviseDates(container, file, lines, now)
      continue
    }
    const isCut = lines.length === BATCH
    const whole = isCut ? lines.filter(({ group_line }) => group_line !== last.group_line) : lines
    const orders = importedOrders(
      whole.length > 0 ? whole : await supply.imports((store) => store.linesOfGroup(file.id, last.group_line, "ready"))
    )
    await placeOrders(container, file, orders, now)
  }
}

async function reviseDates(container: MedusaContainer, file: ClaimedImport, lines: ImportLine[], now: string): Promise<void> {
  const dated = lines.flatMap(({ line, resolved }) => (resolved?.kind === "dates" ? [{ line, ...resolved }] : []))
  const { result } = await reviseSupplyWorkflow(container).run({
    input: {
      revisions: dated.map(({ purchase_order_id, line_id, expected_at, quantity, confirmed_quantity, reason }) => ({
        purchase_order_id,
        line_id,
        expected_at,
        quantity,
        confirmed_quantity,
        reason,
      })),
      source: "csv",
      actor_id: file.actor_id,
      atomic: false,
      now,
    },
  })
  const refused = new Map(result.refused.map(({ index, reason }) => [index, reason]))
  const verdicts = dated.map(({ line }, index): Verdict => {
    const reason = refused.get(index)
    return reason === undefined ? { line, status: "applied" } : { line, status: "refused", reason }
  })
  await container.resolve<SupplyModuleService>(SUPPLY_MODULE).imports((store) => store.judge(file.id, verdicts))
}

/** Where one order of a batch is refused, each is tried by itself. */
async function placeOrders(container: MedusaContainer, file: ClaimedImport, orders: ImportedOrder[], now: string): Promise<void> {
  try {
    await placeImportedOrdersWorkflow(container).run({ input: { import_id: file.id, orders, actor_id: file.actor_id, now } })
  } catch (error) {
    if (!isMedusaRefusal(error)) {
      throw error
    }
    if (orders.length > 1) {
      for (const order of orders) {
        await placeOrders(container, file, [order], now)
      }
      return
    }
    const verdicts = orders[0].lines.map(({ line }): Verdict => ({ line, status: "refused", reason: error.message }))
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).imports((store) => store.judge(file.id, verdicts))
  }
}

/** All lines or none; says whether they were carried out. */
export async function applyAtomicImport(container: MedusaContainer, file: ClaimedImport, now: string): Promise<boolean> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  try {
    await supply.applyImportAtOnce(file, new Date(now))
    return true
  } catch (error) {
    if (!(error instanceof RefusedLines)) {
      throw error
    }
    const verdicts = error.faults.map(({ line, reason }): Verdict => ({ line, status: "refused", reason }))
    await supply.imports((store) => store.judge(file.id, verdicts))
    return false
  }
}
