import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type { ReceivedGoods } from "../../modules/supply/repositories/receipts"
import type SupplyModuleService from "../../modules/supply/service"
import { replanPairsWorkflow } from "../replan-pairs"

export interface ReceiptInput {
  id: string
  lines: { id: string; quantity: number }[]
  idempotency_key?: string | null
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

const pairOf = ({ inventory_item_id, location_id }: ReceivedGoods): SupplyPair => ({ inventory_item_id, location_id })

export const recordReceiptStep = createStep(
  "record-receipt",
  async (input: ReceiptInput, { container }) => {
    const receipt = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).recordReceipt(
      {
        purchase_order_id: input.id,
        lines: input.lines,
        idempotency_key: input.idempotency_key ?? null,
        actor_id: input.actor_id ?? null,
      },
      new Date(input.now)
    )
    return new StepResponse(receipt, receipt.repeated ? null : { receipt, now: input.now })
  },
  async (recorded, { container }) => {
    if (!recorded) {
      return
    }
    const { receipt, now } = recorded
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const pairs = (await supply.listReceiptGoods(receipt.receipt_id)).map(pairOf)
    if (await supply.undoReceipt(receipt)) {
      // Reservations were raised on the strength of these goods.
      await replanPairsWorkflow(container).run({
        input: { pairs, cause: { type: "receipt_undone", id: receipt.purchase_order_id }, now },
      })
    }
  }
)

/** The pairs a receipt brought goods to. */
export const findReceiptPairsStep = createStep(
  "find-receipt-pairs",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    const goods = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).listReceiptGoods(receipt_id)
    return new StepResponse(goods.map(pairOf))
  }
)

export const markReceiptDoneStep = createStep(
  "mark-receipt-done",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).markReceiptDone(receipt_id)
    return new StepResponse(receipt_id)
  }
)
