import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { AdminStockPositionListResponse } from "../../../types"
import { stockPositions } from "../../../workflows/queries/stock-positions"
import type { AdminGetStockPositionsParamsType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetStockPositionsParamsType>,
  res: MedusaResponse<AdminStockPositionListResponse>
): Promise<void> {
  const { inventory_item_id, variant_id, limit, offset } = req.validatedQuery
  if (inventory_item_id === undefined && variant_id === undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Name the goods to look at with inventory_item_id or variant_id."
    )
  }
  const positions = await stockPositions(req.scope, { itemIds: listed(inventory_item_id), variantIds: listed(variant_id) })
  res.json({ positions: positions.slice(offset, offset + limit), count: positions.length, limit, offset })
}

const listed = (ids: string | string[] | undefined): string[] => (ids === undefined ? [] : [ids].flat())
