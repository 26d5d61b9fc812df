import { z } from "@medusajs/framework/zod"
import BigNumber from "bignumber.js"
import { stillAcknowledged, type WaitingLine } from "../../modules/backorder/domain/checkout/acknowledgement"
import type { StoreCart, StoreCartOutlook } from "./store-cart"

/** Where a cart, and its order after it, keeps what the shopper agreed to. */
export const ACKNOWLEDGEMENT = "backorder_acknowledgement"

const schema = z.object({
  acknowledged_at: z.iso.datetime(),
  lines: z.array(
    z.object({
      line_item_id: z.string(),
      backordered_quantity: z.string(),
      promised_by: z.iso.datetime().nullable(),
    })
  ),
})

export interface Acknowledgement {
  at: Date
  lines: readonly WaitingLine[]
}

/** Null where nothing was agreed to, or what is there is not ours. */
export function readAcknowledgement(metadata: Record<string, unknown>): Acknowledgement | null {
  const { success, data } = schema.safeParse(metadata[ACKNOWLEDGEMENT])
  return success
    ? {
        at: new Date(data.acknowledged_at),
        lines: data.lines.map((line) => ({
          lineId: line.line_item_id,
          waiting: new BigNumber(line.backordered_quantity),
          promisedBy: line.promised_by === null ? null : new Date(line.promised_by),
        })),
      }
    : null
}

export interface AcknowledgementState {
  required: boolean
  /** When the shopper agreed to what holds today; null where he did not. */
  at: Date | null
}

export function acknowledgementOf(cart: StoreCart, lines: readonly StoreCartOutlook[]): AcknowledgementState {
  const waiting = lines.flatMap(({ id, outlook }) =>
    outlook?.backordered.gt(0) ? [{ lineId: id, waiting: outlook.backordered, promisedBy: outlook.date?.promisedBy ?? null }] : []
  )
  const given = readAcknowledgement(cart.metadata)
  return {
    required: lines.some(({ outlook }) => outlook?.backordered.gt(0) && outlook.rules?.acknowledgementRequired),
    at: given && waiting.length > 0 && stillAcknowledged(given.lines, waiting) ? given.at : null,
  }
}
