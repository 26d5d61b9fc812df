import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type { ReceivedGoods } from "../../modules/supply/repositories/receipts"
import type SupplyModuleService from "../../modules/supply/service"
import { replanPairsWorkflow } from "../replan-pairs"
import { showsReceipt } from "./supply-level-marker"

export interface ReceiptInput {
  id: string
  lines: { id: string; quantity: number }[]
  idempotency_key?: string | null
  actor_id?: string | null
  now: string
}

const pairOf = ({ inventory_item_id, location_id }: ReceivedGoods): SupplyPair => ({ inventory_item_id, location_id })

/** The goods of a receipt that Medusa's stock levels do not show yet. */
export async function goodsNotInStock(container: MedusaContainer, receiptId: string): Promise<ReceivedGoods[]> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const { status } = await supply.retrievePurchaseOrderReceipt(receiptId)
  if (status !== "recorded") {
    return []
  }
  const goods = await supply.listReceiptGoods(receiptId)
  const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels(
    {
      inventory_item_id: goods.map((part) => part.inventory_item_id),
      location_id: goods.map((part) => part.location_id),
    },
    { take: null }
  )
  return goods.filter(
    (part) =>
      !levels.some(
        (level) =>
          level.inventory_item_id === part.inventory_item_id &&
          level.location_id === part.location_id &&
          showsReceipt(level, receiptId)
      )
  )
}

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
    const goods = await supply.listReceiptGoods(receipt.receipt_id)
    const outside = await goodsNotInStock(container, receipt.receipt_id)
    // Once any of the goods are in stock the receipt is true; what is left of it is resumed later.
    if (outside.length < goods.length) {
      return
    }
    await supply.undoReceipt(receipt)
    // Reservations may have been raised on the strength of these goods.
    await replanPairsWorkflow(container).run({
      input: { pairs: goods.map(pairOf), cause: { type: "receipt_undone", id: receipt.purchase_order_id }, now },
    })
  }
)

/** What a receipt brought and what of it the levels do not show yet. */
export const readReceiptStep = createStep(
  "read-receipt",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    const goods = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).listReceiptGoods(receipt_id)
    const outside = await goodsNotInStock(container, receipt_id)
    return new StepResponse({
      pairs: goods.map(pairOf),
      received: outside.map((part) => ({ ...pairOf(part), quantity: part.quantity })),
    })
  }
)

export const markReceiptDoneStep = createStep(
  "mark-receipt-done",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).markReceiptDone(receipt_id)
    return new StepResponse(receipt_id)
  }
)
