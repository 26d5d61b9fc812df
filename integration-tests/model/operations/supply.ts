import fc from "fast-check"
import { anyone, operation, pick } from "../step"
import { openStatuses } from "../../../src/modules/supply/domain/purchase-order-status"
import { inDays } from "../../support/scene"
import type { Situation, SupplyLine } from "../situation"

const days = fc.integer({ min: 1, max: 40 })

export const orderSupply = operation(
  "order from a supplier",
  4,
  fc.record({ level: anyone(), quantity: fc.constantFrom(1, 2, 5, 0.75), days }),
  (drawn, { levels }) => {
    const level = pick(levels, drawn.level)
    return (
      level && {
        words: `${drawn.quantity} × ${level.item} are ordered for ${level.location}, to come in ${drawn.days} days`,
        run: async ({ admin, supplierId }) => {
          const { body } = await admin<{ purchase_order: { display_id: number } }>("POST", "/admin/purchase-orders", {
            supplier_id: supplierId,
            location_id: level.locationId,
            currency_code: "eur",
            status: "sent",
            lines: [
              { inventory_item_id: level.itemId, quantity: drawn.quantity, unit_cost: 7, expected_at: inDays(drawn.days) },
            ],
          })
          return `purchase order ${body.purchase_order.display_id}`
        },
      }
    )
  }
)

export const receiveSupply = operation(
  "receive goods",
  5,
  fc.record({
    line: anyone(),
    share: fc.constantFrom(1, 0.5, 0.25),
    damaged: fc.constantFrom(0, 0, 0, 0.5),
    location: fc.option(anyone(), { freq: 5 }),
  }),
  ({ line: place, share, damaged, location: elsewhere }, situation) => {
    const line = pick(openLines(situation), place)
    const quantity = line ? Math.max(0.25, line.open.times(share).toNumber()) : 0
    const location = elsewhere === null ? null : pick(situation.locations, elsewhere)
    return (
      line && {
        words: `${quantity} × ${line.item} of purchase order ${line.purchaseOrder} arrive${damaged ? ` and ${damaged} damaged` : ""}${location ? ` in ${location.name}` : ""}`,
        run: async ({ admin }) => {
          await admin("POST", `/admin/purchase-orders/${line.purchaseOrderId}/receive`, {
            lines: [{ id: line.id, quantity, ...(damaged ? { damaged_quantity: damaged } : {}) }],
            ...(location ? { location_id: location.id } : {}),
          })
        },
      }
    )
  }
)

export const shipSupply = operation(
  "ship from a supplier",
  3,
  fc.record({ line: anyone(), share: fc.constantFrom(1, 0.5) }),
  ({ line: place, share }, situation) => {
    const line = pick(openLines(situation).filter(({ shippable }) => shippable.gt(0)), place)
    const quantity = line ? line.shippable.times(share).toNumber() : 0
    return (
      line && {
        words: `${quantity} × ${line.item} of purchase order ${line.purchaseOrder} leave the supplier`,
        run: async ({ admin }) => {
          await admin("POST", `/admin/purchase-orders/${line.purchaseOrderId}/ship`, { lines: [{ id: line.id, quantity }] })
        },
      }
    )
  }
)

/** More came than was written down, or less, or a part of it is broken. */
export const correctReceipt = operation(
  "correct a receipt",
  6,
  fc.record({ receipt: anyone(), by: fc.constantFrom(1, 0.5, -0.5, -1, -100), damaged: fc.constantFrom(0, 0, 1) }),
  ({ receipt: place, by, damaged }, { receipts }) => {
    const receipt = pick(receipts, place)
    const quantity = receipt ? Math.max(0, receipt.received.plus(by).toNumber()) : 0
    const broken = damaged ? `, ${damaged} damaged` : ""
    return (
      receipt && {
        words: `of ${receipt.received} × ${receipt.item} of purchase order ${receipt.purchaseOrder}, received in ${receipt.location}, truly ${quantity} came${broken}`,
        run: async ({ admin }) => {
          await admin("POST", `/admin/purchase-orders/${receipt.purchaseOrderId}/receipts/${receipt.receiptId}/correct`, {
            lines: [{ id: receipt.lineId, quantity, damaged_quantity: damaged, over_delivery: "accept" }],
            reason: "counted again",
          })
        },
      }
    )
  }
)

export const moveDate = operation(
  "move a supplier's date",
  2,
  fc.record({ line: anyone(), days, more: fc.constantFrom(0, 0, 1, -1) }),
  (drawn, situation) => {
    const line = pick(openLines(situation), drawn.line)
    return (
      line && {
        words: `the ${line.item} of purchase order ${line.purchaseOrder} are to come in ${drawn.days} days, ${line.ordered.plus(drawn.more)} in all`,
        run: async ({ admin }) => {
          await admin("POST", `/admin/purchase-orders/${line.purchaseOrderId}/lines/${line.id}/eta`, {
            expected_at: inDays(drawn.days),
            ...(drawn.more ? { quantity: line.ordered.plus(drawn.more).toNumber() } : {}),
          })
        },
      }
    )
  }
)

export const cancelSupply = operation("cancel a purchase order", 1, anyone(), (place, situation) => {
  const line = pick(openLines(situation), place)
  return (
    line && {
      words: `purchase order ${line.purchaseOrder} is canceled`,
      run: async ({ admin }) => {
        await admin("POST", `/admin/purchase-orders/${line.purchaseOrderId}/cancel`, {})
      },
    }
  )
})

function openLines({ supply }: Situation): SupplyLine[] {
  return supply.filter((line) => line.open.gt(0) && openStatuses.some((status) => status === line.status))
}
