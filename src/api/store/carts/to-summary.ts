import BigNumber from "bignumber.js"
import { promiseSentence } from "../../../pages/promise-sentence"
import type { NoticeLanguage, StoreCartBackorderLine, StoreCartBackorderSummary } from "../../../types"
import { acknowledgementOf } from "../../../workflows/queries/store-acknowledgement"
import type { StoreCart, StoreCartOutlook } from "../../../workflows/queries/store-cart"

export function toSummary(cart: StoreCart, lines: readonly StoreCartOutlook[], language: NoticeLanguage): StoreCartBackorderSummary {
  const { required, at } = acknowledgementOf(cart, lines)
  return {
    lines: lines.map((line) => toSummaryLine(line, language)),
    acknowledgement_required: required,
    acknowledged_at: at?.toISOString() ?? null,
  }
}

function toSummaryLine({ id, variantId, quantity, outlook }: StoreCartOutlook, language: NoticeLanguage): StoreCartBackorderLine {
  const seen = outlook ?? { ...uncounted, available: quantity }
  return {
    line_item_id: id,
    variant_id: variantId,
    quantity: quantity.toNumber(),
    available_quantity: seen.available.toNumber(),
    backordered_quantity: seen.backordered.toNumber(),
    promised_by: seen.date?.promisedBy.toISOString() ?? null,
    message: promiseSentence(seen, language),
  }
}

const uncounted = {
  backordered: new BigNumber(0),
  allowed: true,
  limit: null,
  date: null,
  reason: null,
  possible: null,
  rules: null,
}
