/** The ways out in words and numbers, for whoever asks over HTTP. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { SUPPLY_MODULE } from "../../modules/supply"
import { isKnown } from "../../modules/supply/domain/alternatives/figures"
import { daysLate } from "../../modules/supply/domain/alternatives/late-units"
import type { Amount, Way } from "../../modules/supply/domain/alternatives/way"
import type SupplyModuleService from "../../modules/supply/service"
import type { AmountDTO, LateUnitsDTO, SupplyAlternativesDTO, WayOutDTO } from "../../types"
import { deadlineOf, type LateSituation } from "./late-line"
import { findWaysOut, type FoundWays, type LateLineAsked } from "./ways-out"

export async function supplyAlternatives(
  container: MedusaContainer,
  asked: LateLineAsked,
  now: Date
): Promise<SupplyAlternativesDTO> {
  const found = await findWaysOut(container, asked, now)
  const { line, situation, missing, ways } = found
  const names = ways.length > 0 ? await namesFor(container, found) : nothingNamed
  const late = lateUnits(situation)
  return {
    purchase_order_id: line.order.id,
    line_id: line.id,
    inventory_item_id: line.inventory_item_id,
    location_id: line.order.location_id,
    currency_code: line.order.currency_code,
    expected_at: (asked.expected_at ?? line.expected_at)?.toISOString() ?? null,
    open_quantity: line.open.toNumber(),
    late,
    late_quantity: BigNumber.sum(0, ...late.map(({ quantity }) => quantity)).toNumber(),
    missing_quantity: missing.toNumber(),
    ways: ways.map((way) => wayOf(way, found, names)),
  }
}

/** Units of a line that come on one day together. */
function lateUnits({ units, shares }: LateSituation): LateUnitsDTO[] {
  const parts = new Map<string, { units: (typeof units)[number]; quantity: BigNumber }>()
  for (const part of units.filter(({ isLate }) => isLate)) {
    const key = `${part.id} ${part.now}`
    parts.set(key, { units: part, quantity: part.quantity.plus(parts.get(key)?.quantity ?? 0) })
  }
  return [...parts.values()].flatMap(({ units: { id, needed_by, now }, quantity }): LateUnitsDTO[] => {
    const share = shares.get(id)
    const deadline = share && deadlineOf(share)
    return share && deadline && needed_by
      ? [
          {
            backorder_id: id,
            order_id: share.facts.orderId,
            order_display_id: share.facts.orderDisplayId,
            line_item_id: share.facts.lineId,
            title: share.facts.title,
            sku: share.facts.sku,
            quantity: quantity.toNumber(),
            deadline,
            needed_by,
            comes_by: now,
            days_late: daysLate({ needed_by }, now),
          },
        ]
      : []
  })
}

interface Names {
  /** By id. */
  locations: ReadonlyMap<string, string>
  drafts: { id: string; display_id: number; supplier_id: string; rush: boolean }[]
  supplier: { id: string; name: string } | null
}

const nothingNamed: Names = { locations: new Map(), drafts: [], supplier: null }

async function namesFor(container: MedusaContainer, { line, ways }: FoundWays): Promise<Names> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const places = ways.flatMap((way) => (way.kind === "other_location" ? [way.location_id] : []))
  const [locations, drafts, supplier] = await Promise.all([
    places.length > 0
      ? container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: places }, { take: null, select: ["id", "name"] })
      : [],
    supply.listPurchaseOrders(
      { replaces_line_id: line.id, status: "draft" },
      { take: null, select: ["id", "display_id", "supplier_id", "rush"] }
    ),
    supply.retrieveSupplier(line.order.supplier_id, { select: ["id", "name"] }),
  ])
  return { locations: new Map(locations.map(({ id, name }) => [id, name])), drafts, supplier }
}

function wayOf(way: Way, { suppliers, line }: FoundWays, names: Names): WayOutDTO {
  const figures = {
    key: way.key,
    quantity: way.quantity.toNumber(),
    arrives_on: way.arrives_on,
    certain_by: way.certain_by,
    cost: amountOf(way.cost),
    extra_cost: amountOf(way.extra_cost),
    serves: way.served.map(({ id, quantity }) => ({ backorder_id: id, quantity: quantity.toNumber() })),
    served_quantity: way.served_quantity.toNumber(),
    penalty_avoided: amountOf(way.penalty_avoided),
    last_day: way.last_day,
    last_full_day: way.last_full_day,
  }
  const ordered = (offer: { id: string; supplier_id: string }, rush: boolean) => {
    const draft = names.drafts.find((one) => one.supplier_id === offer.supplier_id && one.rush === rush)
    return {
      agreement_id: offer.id,
      supplier: { id: offer.supplier_id, name: suppliers.get(offer.id)?.name ?? offer.supplier_id },
      draft: draft ? { id: draft.id, display_id: draft.display_id } : null,
    }
  }
  switch (way.kind) {
    case "other_supplier":
      return { ...figures, kind: way.kind, rush: way.rush, ...ordered(way.offer, way.rush) }
    case "rush":
      return { ...figures, kind: way.kind, ...ordered(way.offer, true) }
    case "other_location":
      return {
        ...figures,
        kind: way.kind,
        location: { id: way.location_id, name: names.locations.get(way.location_id) ?? way.location_id },
      }
    case "substitute":
      return {
        ...figures,
        kind: way.kind,
        supplier: names.supplier ?? { id: line.order.supplier_id, name: line.order.supplier_id },
        substitute: way.substitute,
      }
  }
}

/** Money to the fourth place: a unit and day may cost less than a cent. */
const amountOf = (amount: Amount): AmountDTO =>
  isKnown(amount) ? { amount: amount.dp(4).toNumber(), unknown: null } : { amount: null, unknown: amount }
