import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { languages } from "../../languages"
import { SUPPLY_MODULE } from "../../modules/supply"
import { totalCost } from "../../modules/supply/domain/agreement/price"
import type { Way } from "../../modules/supply/domain/alternatives/way"
import { startOfDay } from "../../modules/supply/domain/calendar-day"
import type SupplyModuleService from "../../modules/supply/service"
import { noticeLanguage } from "../queries/notice-language"
import { findWaysOut, type FoundWays } from "../queries/ways-out"
import type { OrderToPlace } from "./supply-place-order"

export interface WayOutChoice {
  purchase_order_id: string
  line_id: string
  /** As the ways out name it. */
  key: string
  /** ISO 8601; the date they were looked at with where the supplier has not named it yet. */
  expected_at?: string
  /** ISO 8601. */
  now: string
}

/** As exact as a mean unit cost is kept. */
const UNIT_COST_PLACES = 6

/** The order that a way out is, and the draft that somebody made of it already. */
export const chooseWayOutStep = createStep(
  "choose-way-out",
  async ({ key, expected_at, now, purchase_order_id, line_id }: WayOutChoice, { container }) => {
    const asked = { purchase_order_id, line_id, ...(expected_at ? { expected_at: new Date(expected_at) } : {}) }
    const found = await findWaysOut(container, asked, new Date(now))
    const way = found.ways.find((one) => one.key === key)
    if (!way) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no way out "${key}" for this line (any more). Look at its ways out again.`
      )
    }
    const order = orderFor(way, found, now)
    const [draft] = await container
      .resolve<SupplyModuleService>(SUPPLY_MODULE)
      .listPurchaseOrders(
        { replaces_line_id: line_id, status: "draft", supplier_id: order.supplier_id, rush: order.rush },
        { select: ["id"] }
      )
    return new StepResponse({ draft_id: draft?.id ?? null, order })
  }
)

function orderFor(way: Way, { line, suppliers }: FoundWays, now: string): OrderToPlace & { rush: boolean } {
  switch (way.kind) {
    case "other_location":
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Stock at another location is not ordered. Move it under Inventory: lower it there and raise it at the location of this purchase order."
      )
    case "substitute":
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Another article is ordered as such: create a purchase order for it, offer it to the customers, and cancel this line."
      )
    case "rush":
    case "other_supplier": {
      const { offer, quantity } = way
      const rush = way.kind === "rush" || way.rush
      const fee = rush ? (offer.rush_fee ?? new BigNumber(0)) : new BigNumber(0)
      const cost = totalCost(offer, quantity).plus(fee)
      const language = noticeLanguage({ locale: suppliers.get(offer.id)?.language ?? null, country: null })
      return {
        supplier_id: offer.supplier_id,
        location_id: line.order.location_id,
        currency_code: offer.currency_code,
        status: "draft",
        rush,
        note: languages[language].supplierRemarks.insteadOfLate(line.order.display_id, fee.gt(0) ? `${fee.toFixed()} ${offer.currency_code.toUpperCase()}` : null),
        replaces_line_id: line.id,
        lines: [
          {
            inventory_item_id: line.inventory_item_id,
            quantity: quantity.toNumber(),
            unit_cost: cost.div(quantity).decimalPlaces(UNIT_COST_PLACES, BigNumber.ROUND_HALF_UP).toNumber(),
            expected_at: way.arrives_on === null ? null : startOfDay(way.arrives_on).toISOString(),
          },
        ],
        now,
      }
    }
  }
}
