import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminWaitingGoodsListResponse } from "../../../../types"
import { waitingGoods } from "../../../../workflows/queries/waiting-goods"
import type { AdminGetWaitingGoodsParamsType } from "../validators"

/** What waits at each place, what of it nobody has ordered, and from whom it can be had. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetWaitingGoodsParamsType>,
  res: MedusaResponse<AdminWaitingGoodsListResponse>
): Promise<void> => {
  const { limit, offset, supplier_id, location_id } = req.validatedQuery
  const goods = (await waitingGoods(req.scope, new Date())).filter(
    (row) =>
      (location_id === undefined || row.location_id === location_id) &&
      (supplier_id === undefined || row.suppliers.some((supplier) => supplier.supplier_id === supplier_id))
  )
  res.json({ waiting_goods: goods.slice(offset, offset + limit), count: goods.length, limit, offset })
}
