import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BACKORDER_MODULE } from "../../../../../modules/backorder"
import type { BackorderModuleService } from "../../../../../modules/backorder/service"
import type { AdminBackorderEventListResponse, BackorderEventDTO } from "../../../../../types"
import { ledgerPage } from "../../../../../workflows/queries/order-ledger"
import { retrieveBackorder } from "../../to-backorder"
import type { AdminGetBackorderEventsParamsType } from "../../validators"

/** What happened to a record, and what happened to its order as a whole; on request whether nobody has changed it since. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetBackorderEventsParamsType>,
  res: MedusaResponse<Omit<AdminBackorderEventListResponse, "events"> & { events: Partial<BackorderEventDTO>[] }>
): Promise<void> {
  const backorder = await retrieveBackorder(req.scope, req.params.id)
  const { skip, take = 50, order = {} } = req.queryConfig.pagination
  const { fields } = req.queryConfig
  const { events, count } = await ledgerPage(req.scope, {
    filters: { order_id: backorder.order_id, $or: [{ backorder_id: backorder.id }, { backorder_id: null }] },
    pagination: { skip, take, order },
  })
  const page = {
    events: events.map((event) => Object.fromEntries(Object.entries(event).filter(([name]) => fields.includes(name)))),
    count,
    limit: take,
    offset: skip,
  }
  if (req.validatedQuery.verify !== true) {
    res.json(page)
    return
  }
  const backorders = req.scope.resolve<BackorderModuleService>(BACKORDER_MODULE)
  res.json({ ...page, verification: await backorders.verifyLedger(backorder.order_id) })
}
