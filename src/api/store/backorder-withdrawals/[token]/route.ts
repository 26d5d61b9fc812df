import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreWithdrawalResponse } from "../../../../types"
import { declare } from "../../../backorders/withdraw/declare"
import { linkedWithdrawal } from "../../../backorders/withdraw/linked-withdrawal"
import { sayConflicts } from "../../../say-conflicts"
import { toWithdrawal } from "../to-withdrawal"
import type { StoreWithdrawType } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse<StoreWithdrawalResponse>): Promise<void> {
  await answer(req, res, new Date())
}

export const POST = sayConflicts(
  async (req: MedusaRequest<StoreWithdrawType>, res: MedusaResponse<StoreWithdrawalResponse>): Promise<void> => {
    const now = new Date()
    const { orderId } = await linkedWithdrawal(req.scope, req.params.token, now)
    const { number, name, email, lines } = req.validatedBody
    await declare(req.scope, {
      order_id: orderId,
      number,
      name,
      email,
      lines: lines?.map((line) => ({
        line_item_id: line.line_item_id,
        unshipped_quantity: String(line.unshipped_quantity),
        shipped_quantity: String(line.shipped_quantity),
      })),
      now: now.toISOString(),
    })
    await answer(req, res, now)
  }
)

async function answer(req: MedusaRequest, res: MedusaResponse<StoreWithdrawalResponse>, now: Date): Promise<void> {
  const withdrawal = await linkedWithdrawal(req.scope, req.params.token, now)
  res.set("Cache-Control", "no-store").json({ withdrawal: toWithdrawal(withdrawal) })
}
