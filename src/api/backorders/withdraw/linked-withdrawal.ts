import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../../modules/backorder"
import type { BackorderModuleService } from "../../../modules/backorder/service"
import { orderWithdrawal, type Withdrawal } from "../../../workflows/queries/store-withdrawal"

/** @throws MedusaError `not_found` for a token that is forged, or whose order is gone. */
export async function linkedWithdrawal(container: MedusaContainer, token: string, now: Date): Promise<Withdrawal> {
  const orderId = container.resolve<BackorderModuleService>(BACKORDER_MODULE).readWithdrawalToken(token)
  const withdrawal = await orderWithdrawal(container, orderId, now)
  if (!withdrawal) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "The order of this link does not exist any more. Write to us if that surprises you.")
  }
  return withdrawal
}
