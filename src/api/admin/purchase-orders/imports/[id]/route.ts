import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSupplyImportResponse } from "../../../../../types"
import { refetchImport } from "../../import/refetch-import"

/** How far an import has come. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminSupplyImportResponse>): Promise<void> => {
  res.json({ import: await refetchImport(req.scope, req.params.id, req.queryConfig.fields) })
}
