import type { MedusaContainer } from "@medusajs/framework/types"
import { SUPPLY_MODULE } from "../../modules/supply"
import { csvLine } from "../../modules/supply/domain/csv/cells"
import type { Separator } from "../../modules/supply/domain/csv/dialect"
import { columnsOf } from "../../modules/supply/domain/csv/header"
import type { ImportKind } from "../../modules/supply/domain/csv/import-status"
import type SupplyModuleService from "../../modules/supply/service"

const PAGE = 500

/**
 * The lines of a file that were not applied, as a file: corrected, it can be imported itself. Number and reason stand in
 * columns that the import has no use for. The cells are written as they were, so they need the separator they had:
 * beside a comma `12,5` and `14.12.2026` mean nothing.
 */
export async function* importErrors(
  container: MedusaContainer,
  id: string,
  kind: ImportKind,
  separator: Separator
): AsyncGenerator<string> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const columns = columnsOf(kind)
  yield csvLine(["refused_line", "refused_because", ...columns], separator)
  for (let after = 0; ; ) {
    const from = after
    const lines = await supply.imports((store) => store.refusedLines(id, from, PAGE))
    const last = lines.at(-1)
    if (!last) {
      return
    }
    yield lines
      .map(({ line, reason, cells }) => csvLine([line, reason, ...columns.map((column) => cells[column] ?? null)], separator))
      .join("")
    after = last.line
  }
}
