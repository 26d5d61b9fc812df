import type { MedusaContainer } from "@medusajs/framework/types"
import { SUPPLY_MODULE } from "../../modules/supply"
import { csvLine } from "../../modules/supply/domain/csv/cells"
import { columnsOf } from "../../modules/supply/domain/csv/header"
import type { ImportKind } from "../../modules/supply/domain/csv/import-status"
import type SupplyModuleService from "../../modules/supply/service"

const PAGE = 500

/**
 * The lines of a file that were not applied, as a file: corrected, it can be imported itself. Number and reason stand in
 * columns that the import has no use for.
 */
export async function* importErrors(container: MedusaContainer, id: string, kind: ImportKind): AsyncGenerator<string> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const columns = columnsOf(kind)
  yield csvLine(["refused_line", "refused_because", ...columns])
  for (let after = 0; ; ) {
    const from = after
    const lines = await supply.imports((store) => store.refusedLines(id, from, PAGE))
    const last = lines.at(-1)
    if (!last) {
      return
    }
    yield lines.map(({ line, reason, cells }) => csvLine([line, reason, ...columns.map((column) => cells[column] ?? null)])).join("")
    after = last.line
  }
}
