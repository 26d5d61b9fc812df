import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminSupplyImportErrorListResponse, SupplyImportErrorDTO } from "../../../../../../types"
import { importErrors } from "../../../../../../workflows/queries/import-errors"
import { sendCsv } from "../../../../../send-csv"
import { refetchImport } from "../../../import/refetch-import"
import type { AdminGetSupplyImportErrorsParamsType } from "../../../import/validators"

/** The lines that were not applied, each with its number and reason; with `format=csv` as a file to correct and import. */
export const GET = async (
  req: MedusaRequest<unknown, AdminGetSupplyImportErrorsParamsType>,
  res: MedusaResponse<AdminSupplyImportErrorListResponse>
): Promise<void> => {
  const { id, kind, separator } = await refetchImport(req.scope, req.params.id)
  const { format, limit, offset } = req.validatedQuery
  if (format === "csv") {
    return sendCsv(res, `refused-${id}.csv`, importErrors(req.scope, id, kind, separator === ";" ? ";" : ","))
  }
  const { data, metadata }: { data: SupplyImportErrorDTO[]; metadata?: { count: number } } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "supply_import_line",
      fields: ["line", "reason", "cells"],
      filters: { import_id: id, status: ["refused", "unreadable"] },
      pagination: { skip: offset, take: limit, order: { line: "ASC" } },
    })
  const errors = data.map(({ line, reason, cells }) => ({ line, reason, cells }))
  res.json({ errors, count: metadata?.count ?? errors.length, limit, offset })
}
