import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { exportedLines } from "../../../../workflows/queries/exported-lines"
import { sendCsv } from "../../../send-csv"
import type { AdminExportPurchaseOrdersParamsType } from "../import/validators"

/** The lines of purchase orders as a CSV file that can be imported again, as orders or as dates. */
export const GET = (
  req: MedusaRequest<unknown, AdminExportPurchaseOrdersParamsType>,
  res: MedusaResponse
): Promise<void> => sendCsv(res, "purchase-orders.csv", exportedLines(req.scope, req.validatedQuery))
