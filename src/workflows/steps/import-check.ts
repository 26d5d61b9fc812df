import type { MedusaContainer } from "@medusajs/framework/types"
import { SUPPLY_MODULE } from "../../modules/supply"
import { readDateRow } from "../../modules/supply/domain/csv/date-row"
import { MOST_LINES, orderOfRows, type NumberedRow } from "../../modules/supply/domain/csv/order-of-rows"
import { readOrderRow } from "../../modules/supply/domain/csv/order-row"
import type { ClaimedImport, ImportLine, Verdict } from "../../modules/supply/imports/import-store"
import type SupplyModuleService from "../../modules/supply/service"
import { judgeOrders } from "../queries/named-orders"
import { resolveDates } from "../queries/named-lines"

const BATCH = 400

/** Looks up what the lines of a file name, batch by batch; what is not found is refused. */
export async function checkImport(container: MedusaContainer, file: ClaimedImport): Promise<void> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  await supply.imports((store) => store.refuseIncomplete(file.id))
  for (;;) {
    const lines = await supply.imports((store) => store.nextLines(file.id, "pending", BATCH))
    if (lines.length === 0) {
      return
    }
    const verdicts = file.kind === "dates" ? await judgeDates(container, file, lines) : await judgeWhole(container, file, lines)
    await supply.imports((store) => store.judge(file.id, verdicts))
  }
}

async function judgeDates(container: MedusaContainer, file: ClaimedImport, lines: ImportLine[]): Promise<Verdict[]> {
  const rows = lines.map(({ cells }) => readDateRow(cells, file.separator))
  const found = await resolveDates(container, rows.flatMap((row) => (row.ok ? [row.value] : [])))
  let next = 0
  return lines.map(({ line }, index): Verdict => {
    const row = rows[index]
    const decision = row.ok ? found[next++] : row
    return decision.ok
      ? { line, status: "ready", resolved: decision.value, purchase_order_id: decision.value.purchase_order_id }
      : { line, status: "refused", reason: decision.reason }
  })
}

/** An order that the batch cuts waits for the next one, unless it is the batch's only one. */
async function judgeWhole(container: MedusaContainer, file: ClaimedImport, lines: ImportLine[]): Promise<Verdict[]> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const last = lines[lines.length - 1].group_line
  const isCut = lines.length === BATCH
  const whole = isCut ? lines.filter(({ group_line }) => group_line !== last) : lines
  if (whole.length > 0) {
    return judgeOrders(container, groupsOf(file, whole))
  }
  const single = await supply.imports((store) => store.linesOfGroup(file.id, last, "pending"))
  if (single.length <= MOST_LINES) {
    return judgeOrders(container, groupsOf(file, single))
  }
  const [rows] = groupsOf(file, single)
  const tooLong = orderOfRows(rows)
  await supply.imports((store) => store.refuseGroup(file.id, last, tooLong.ok ? "" : tooLong.reason))
  return []
}

function groupsOf(file: ClaimedImport, lines: readonly ImportLine[]): NumberedRow[][] {
  const groups = new Map<number, NumberedRow[]>()
  for (const { line, group_line, cells } of lines) {
    const row = readOrderRow(cells, file.separator)
    if (row.ok) {
      groups.set(group_line, [...(groups.get(group_line) ?? []), { line, row: row.value }])
    }
  }
  return [...groups.values()]
}
