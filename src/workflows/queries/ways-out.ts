/** The ways out for the customers of a late line, as its dates stand or as if the supplier had named another one. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, MedusaError } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { SUPPLY_MODULE } from "../../modules/supply"
import { quantityMissing } from "../../modules/supply/domain/alternatives/late-units"
import type { Amount, Offer, Way } from "../../modules/supply/domain/alternatives/way"
import { waysOut, type WaysAsked } from "../../modules/supply/domain/alternatives/ways-out"
import { agreementsOn } from "../../modules/supply/domain/agreement/validity"
import { addDays, localDay } from "../../modules/supply/domain/calendar-day"
import type { SuppliedAgreement } from "../../modules/supply/repositories/agreements"
import type SupplyModuleService from "../../modules/supply/service"
import { isAwaited, orderedLines, planned, situationOf, type LateSituation, type OrderedLine } from "./late-line"
import { measureWhole } from "./measure-whole"
import { afterWord } from "./preview-revision"

export interface LateLineAsked {
  purchase_order_id: string
  line_id: string
  /** A date the supplier has not named yet. */
  expected_at?: Date
}


export interface FoundWays {
  line: OrderedLine
  situation: LateSituation
  missing: BigNumber
  ways: Way[]
  /** By agreement. */
  suppliers: ReadonlyMap<string, SuppliedAgreement["supplier"]>
}

export async function findWaysOut(container: MedusaContainer, asked: LateLineAsked, now: Date): Promise<FoundWays> {
  const [line] = await orderedLines(container, asked.purchase_order_id, asked.line_id)
  if (line.order.dropship_order_id !== null) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Purchase order ${line.order.display_id} goes to the customer itself. Cancel it, and the units wait for the shop's stock; or offer the customer a choice.`
    )
  }
  const { expected_at, ...named } = asked
  const look = expected_at ? afterWord(container, { ...named, expected_at }) : { always: false }
  const measured = await measureWhole(container, [line.inventory_item_id], { ...look, now })
  const plan = await planned(container, isAwaited(line) ? measured : { pools: [], lines: [] })
  const situation = situationOf(container, line, plan, now)
  const today = localDay(now, "UTC")
  const missing = quantityMissing(situation.units, situation.coming, { id: line.id, quantity: line.open }, today)
  if (missing.isZero()) {
    return { line, situation, missing, ways: [], suppliers: new Map() }
  }
  const agreements = await agreementsAround(container, line, now)
  const free = plan.queue.free.filter(
    (stock) => stock.inventoryItemId === line.inventory_item_id && stock.locationId !== line.order.location_id && stock.quantity.gt(0)
  )
  const offers = await offersOf(container, agreements, now)
  return {
    line,
    situation,
    missing,
    suppliers: new Map(agreements.map(({ id, supplier }) => [id, supplier])),
    ways: waysOut({
      supply: {
        line: { id: line.id, quantity: line.open, unit_cost: line.unit_cost },
        units: situation.units,
        coming: situation.coming,
        cost_per_unit_day: costPerUnitDay(container, line, agreements, now),
      },
      missing,
      supplier_id: line.order.supplier_id,
      currency_code: line.order.currency_code,
      today,
      offers,
      free: await ofTheShop(container, free.map(({ locationId, quantity }) => ({ location_id: locationId, quantity }))),
      substitute: line.substitute && { article: line.substitute, offer: await substituteOffer(container, line, now) },
    }),
  }
}

/** What holds on the day of the order, and around today: where suppliers are it may be another day. */
async function agreementsAround(container: MedusaContainer, { inventory_item_id, order }: OrderedLine, now: Date) {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const today = localDay(now, "UTC")
  const days = [addDays(today, -1), today, addDays(today, 1), ...(order.sent_at ? [localDay(order.sent_at, "UTC")] : [])]
  const found = await Promise.all([...new Set(days)].map((day) => supply.agreementsOf([inventory_item_id], day)))
  return [...new Map(found.flat().map((agreement) => [agreement.id, agreement])).values()]
}

/** Those that are valid today where their suppliers are. */
async function offersOf(container: MedusaContainer, agreements: readonly SuppliedAgreement[], now: Date): Promise<Offer[]> {
  const valid = agreements.filter((one) => agreementsOn([one], localDay(now, one.supplier.time_zone)).length > 0)
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const delays = await supply.usualDelays([...new Set(valid.map(({ supplier_id }) => supplier_id))], now)
  return valid.map((agreement) => ({
    ...agreement,
    calendar: agreement.supplier,
    today: localDay(now, agreement.supplier.time_zone),
    usual_late_days: delays[agreement.supplier_id] ?? 0,
  }))
}

/** Whoever gets the units elsewhere is owed nothing for their being late. */
function costPerUnitDay(
  container: MedusaContainer,
  { order }: OrderedLine,
  agreements: readonly SuppliedAgreement[],
  now: Date
): Amount {
  const cost = container.resolve<SupplyModuleService>(SUPPLY_MODULE).waitingCost(order.currency_code)
  if (cost === null) {
    return "no_waiting_cost"
  }
  const own = agreements.filter(({ supplier_id }) => supplier_id === order.supplier_id)
  const [agreement] = agreementsOn(own, localDay(order.sent_at ?? now, own[0]?.supplier.time_zone ?? "UTC"))
  if (!agreement?.lateness_penalty?.gt(0)) {
    return new BigNumber(cost)
  }
  return agreement.currency_code === order.currency_code
    ? BigNumber.max(0, new BigNumber(cost).minus(agreement.lateness_penalty))
    : "other_currency"
}

/** Stock at the locations that suppliers deliver to customers from is none of the shop's. */
async function ofTheShop(container: MedusaContainer, free: WaysAsked["free"]): Promise<WaysAsked["free"]> {
  if (free.length === 0) {
    return []
  }
  const suppliers = await container
    .resolve<SupplyModuleService>(SUPPLY_MODULE)
    .listSuppliers({ location_id: free.map(({ location_id }) => location_id) }, { select: ["id", "location_id"], take: null })
  return free.filter(({ location_id }) => !suppliers.some((supplier) => supplier.location_id === location_id))
}

/** The late supplier's agreement on the article it offers, found by the shop's number for it or the supplier's. */
async function substituteOffer(container: MedusaContainer, line: OrderedLine, now: Date): Promise<Offer | null> {
  const sku = line.substitute?.sku
  if (!sku) {
    return null
  }
  const { supplier_id } = line.order
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const [items, agreed] = await Promise.all([
    container.resolve(Modules.INVENTORY).listInventoryItems({ sku }, { select: ["id"] }),
    supply.listSupplierAgreements({ supplier_id, supplier_sku: sku }, { select: ["id", "inventory_item_id"] }),
  ])
  const itemIds = [...items.map(({ id }) => id), ...agreed.map(({ inventory_item_id }) => inventory_item_id)]
  const agreements = await supply.agreementsOf([...new Set(itemIds)], localDay(now, "UTC"))
  const [offer] = await offersOf(container, agreements.filter((agreement) => agreement.supplier_id === supplier_id), now)
  return offer ?? null
}
