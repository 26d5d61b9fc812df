/** Brings a customer's order and what its suppliers are to deliver of it together again, in either direction. */
import type { MedusaContainer } from "@medusajs/framework/types"
import type BigNumber from "bignumber.js"
import { languages } from "../../languages"
import type { Cut, Move } from "../../modules/supply/domain/dropship/balance"
import { cancelPurchaseOrderWorkflow } from "../cancel-purchase-order"
import type { DropshipState } from "../queries/dropship-state"
import { noticeLanguage } from "../queries/notice-language"
import { replanPairsWorkflow } from "../replan-pairs"
import { reviseSupplyWorkflow } from "../revise-supply"
import { tellSuppliersWorkflow } from "../tell-suppliers"

/** Why something is taken off a supplier's order, as its supplier reads it. */

/** Units of order lines that a supplier was asked for go to wait where it delivers. */
export async function followOrders(container: MedusaContainer, { lines, records, balance: { moves } }: DropshipState, now: string): Promise<void> {
  for (const move of moves) {
    const line = lines.find((one) => one.order_line_item_id === move.order_line_item_id && one.location_id === move.to)
    const record = records.find(({ lineId }) => lineId === move.order_line_item_id)
    if (line && record) {
      await replanPairsWorkflow(container).run({
        input: {
          pairs: [{ inventory_item_id: line.inventory_item_id }],
          moves: [toWish(move, record.required)],
          cause: { type: "dropship_ordered", id: line.purchase_order_id, reason: line.supplier_name },
          now,
        },
      })
    }
  }
}

export const toWish = ({ order_line_item_id, from, to, quantity }: Move, required: BigNumber) => ({
  line_item_id: order_line_item_id,
  from_location_id: from,
  to_location_id: to,
  quantity: quantity.div(required).toFixed(),
})

/** The customer does not want it any more, and the supplier is told before it sends it. */
export async function cutOrders(container: MedusaContainer, { lines, balance: { cuts } }: DropshipState, now: string): Promise<void> {
  for (const id of new Set(cuts.map(({ line }) => line.purchase_order_id))) {
    const own = lines.filter((line) => line.purchase_order_id === id)
    const ofOrder = cuts.filter(({ line }) => line.purchase_order_id === id)
    const language = noticeLanguage({ locale: own[0]?.supplier_language ?? null, country: null })
    const by = { source: "admin" as const, now, reason: languages[language].supplierRemarks.canceledByCustomer }
    const isOver = own.every((line) => line.open.isZero() || ofOrder.some((cut) => cut.line.id === line.id && isWhole(cut)))
    if (isOver) {
      await cancelPurchaseOrderWorkflow(container).run({ input: { id, ...by } })
    } else {
      await cutLines(container, id, ofOrder, by)
    }
  }
}

const isWhole = ({ line, quantity }: Cut): boolean => line.quantity.isEqualTo(quantity)

async function cutLines(
  container: MedusaContainer,
  id: string,
  cuts: readonly Cut[],
  { source, now, reason }: { source: "admin"; now: string; reason: string }
): Promise<void> {
  await reviseSupplyWorkflow(container).run({
    input: {
      revisions: cuts.map((cut) => ({
        purchase_order_id: id,
        line_id: cut.line.id,
        reason,
        ...(isWhole(cut) ? { reject: true } : { quantity: cut.line.quantity.minus(cut.quantity).toNumber() }),
      })),
      source,
      now,
    },
  })
  const gone = cuts.filter(isWhole)
  if (gone.length > 0) {
    const lines = gone.map(({ line, quantity }) => ({ line_id: line.id, quantity: quantity.toFixed() }))
    const key = gone.map(({ line }) => line.id).join(":")
    await tellSuppliersWorkflow(container).run({
      input: { news: [{ type: "supplier_changed", purchase_order_id: id, key, change: "canceled", reason, lines }], now },
    })
  }
}
