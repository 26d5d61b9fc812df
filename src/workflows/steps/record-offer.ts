import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { noticeOrders } from "../queries/notice-orders"
import { nameSubstitute, type SubstituteToName } from "../queries/name-substitute"
import { namedSubstitutes } from "../queries/substitutes"
import { orderBackorders } from "../queries/store-order-backorders"

export interface RecordOfferInput {
  /** The record whose line the offer starts from; it covers everything that waits of the record's order. */
  backorder_id: string
  /** What the customer may have instead of what waits of the record's line; null: nothing any more. Else what was named before. */
  substitute?: SubstituteToName | null
  actor_id?: string
  /** What it follows from, which offers it once; without it, that somebody wants it. */
  because?: { type: string; id: string }
  /** ISO 8601. */
  now: string
}

/**
 * Writes the offer into the ledger, once for each call or cause; the mail follows from there. There is nothing
 * to undo: whoever dies after this leaves the ledger's mark, and the next reflection sends the mail.
 */
export const recordOfferStep = createStep(
  "backorder-record-offer",
  async (input: RecordOfferInput, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const record = await backorder.retrieveBackorder(input.backorder_id)
    const orderName = `order ${record.order_display_id ?? record.order_id}`
    const [order, reachable] = await Promise.all([
      orderBackorders(container, record.order_id),
      noticeOrders(container, [record.order_id]),
    ])

    const waiting = (order?.lines ?? []).filter((line) => line.waiting.gt(0))
    if (!waiting.some((line) => line.lineId === record.line_item_id)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Nothing of "${record.title}" of ${orderName} waits any more, so there is no choice to offer.`
      )
    }
    if (!reachable.has(record.order_id)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `There is no e-mail address on ${orderName} to send the choice to. Give the order one, then offer the choice.`
      )
    }

    const substitutes = new Map(await namedSubstitutes(container, record.order_id))
    if (input.substitute !== undefined) {
      substitutes.delete(record.line_item_id)
    }
    if (input.substitute) {
      substitutes.set(record.line_item_id, await nameSubstitute(container, record, input.substitute))
    }
    const offered = [...substitutes].filter(([lineId]) => waiting.some((line) => line.lineId === lineId))
    const offerId = generateEntityId(undefined, "booff")
    await backorder.appendOnce(
      {
        orderId: record.order_id,
        backorderId: null,
        type: "offered",
        data: {
          offer_id: offerId,
          lines: Object.fromEntries(waiting.map((line) => [line.lineId, line.waiting.toFixed()])),
          ...(offered.length > 0 ? { substitutes: Object.fromEntries(offered) } : {}),
        },
      },
      {
        id: generateEntityId(undefined, "borun"),
        cause: {
          ...(input.because ?? { type: "offer_requested", id: offerId }),
          reason: null,
          actorId: input.actor_id ?? null,
        },
        now: new Date(input.now),
      }
    )
    return new StepResponse({ id: offerId, order_id: record.order_id })
  }
)
