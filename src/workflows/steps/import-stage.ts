import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import { readCsvFile } from "../../modules/supply/csv/read-csv"
import { readDateRow } from "../../modules/supply/domain/csv/date-row"
import type { Separator } from "../../modules/supply/domain/csv/dialect"
import { readHeader, type Header } from "../../modules/supply/domain/csv/header"
import type { ImportKind } from "../../modules/supply/domain/csv/import-status"
import { readOrderRow } from "../../modules/supply/domain/csv/order-row"
import { nameCells } from "../../modules/supply/domain/csv/row"
import { orThrow } from "../../modules/supply/operations/lock-order"
import type { NewImportLine } from "../../modules/supply/imports/import-store"
import type { CsvRecord } from "../../modules/supply/csv/read-csv"
import type SupplyModuleService from "../../modules/supply/service"
import { errorReason } from "../../modules/work-queue/error-reason"

export interface StageImportInput {
  /** Where the file lies; it is read before the step ends and not needed any more afterwards. */
  path: string
  kind: ImportKind
  atomic: boolean
  file_name: string | null
  actor_id: string | null
}

const BATCH = 500

/** A longer file is two files. */
export const MOST_LINES = 200_000

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256")
  await pipeline(createReadStream(path), hash)
  return hash.digest("hex")
}

/** Cells of a line that cannot be brought under the columns' names, by their place. */
const byPlace = (cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(cells.slice(0, 20).map((text, index) => [String(index + 1), text.slice(0, 200)]))

function stagedLine(kind: ImportKind, header: Header, separator: Separator, record: CsvRecord): NewImportLine {
  const { line, last_line, cells } = record
  const where = last_line > line ? `Lines ${line} to ${last_line} are one, because of a quote in line ${line}. ` : ""
  const named = nameCells(header, cells)
  if (!named.ok) {
    return { line, group_key: null, cells: byPlace(cells), status: "unreadable", reason: where + named.reason }
  }
  const row = kind === "orders" ? readOrderRow(named.value, separator) : readDateRow(named.value, separator)
  const group_key = kind === "orders" ? (named.value["reference"] ?? null) : null
  return row.ok
    ? { line, group_key, cells: named.value, status: "pending", reason: null }
    : { line, group_key, cells: named.value, status: "unreadable", reason: where + row.reason }
}

/**
 * Stores the lines of a file as they are read, each judged by itself. The same content is one import: lines that were
 * applied before, by whichever run, are not applied again.
 */
export const stageImportStep = createStep("stage-supply-import", async (input: StageImportInput, { container }) => {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const { path, ...facts } = input
  const digest = await digestOf(path)
  const begun = await supply.imports((store) => store.begin({ ...facts, digest }))
  if (begun.next !== "read") {
    return new StepResponse({ id: begun.id, repeated: true, busy: begun.next === "busy" })
  }
  try {
    const { separator, ignored } = await readInto(supply, begun.id, input)
    await supply.imports((store) => store.finishReading(begun.id, separator, ignored))
  } catch (error) {
    await supply.imports((store) => store.advance(begun.id, "failed", errorReason(error)))
    throw error
  }
  return new StepResponse({ id: begun.id, repeated: false, busy: false })
})

async function readInto(
  supply: SupplyModuleService,
  id: string,
  { path, kind }: StageImportInput
): Promise<{ separator: Separator; ignored: string[] }> {
  const { separator, records } = await readCsvFile(path)
  let header: Header | null = null
  let read = 0
  let batch: NewImportLine[] = []
  for await (const record of records) {
    if (!header) {
      header = orThrow(readHeader(record.cells, kind))
      continue
    }
    read += 1
    if (read > MOST_LINES) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `The file has more than ${MOST_LINES} lines; split it.`)
    }
    batch.push(stagedLine(kind, header, separator, record))
    if (batch.length === BATCH) {
      const full = batch
      batch = []
      await supply.imports((store) => store.addLines(id, full))
    }
  }
  await supply.imports((store) => store.addLines(id, batch))
  if (!header || read === 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The file has no lines below its header.")
  }
  return { separator, ignored: header.ignored }
}
