import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { SUPPLY_MODULE } from "../../modules/supply"
import { linePlan } from "../../modules/supply/domain/agreement/line-plan"
import { localDay, startOfDay } from "../../modules/supply/domain/calendar-day"
import { formatDay } from "../../modules/supply/domain/day"
import type { SuppliedAgreement } from "../../modules/supply/repositories/agreements"
import type SupplyModuleService from "../../modules/supply/service"
import { itemNames } from "./item-names"

/** A line as somebody wants it; what is left out its agreement says. A date of null is one nobody knows. */
export interface WantedLine {
  inventory_item_id: string
  quantity: number
  unit_cost?: number
  expected_at?: string | null
  supplier_sku?: string | null
}

export type FilledLine = Required<WantedLine>

interface OrderHead {
  supplier_id: string
  currency_code: string
  rush?: boolean
  now: Date
}

/**
 * Fills what a purchase order's lines leave out from the agreements that are valid on the supplier's day of now:
 * cost, date and the supplier's own number. A cost that is given stands for itself, whatever was agreed on quantities.
 *
 * @throws MedusaError `invalid_data` where a line has no cost and no agreement gives one for its quantity.
 */
export async function linesFromAgreements(
  container: MedusaContainer,
  order: OrderHead,
  lines: readonly WantedLine[]
): Promise<FilledLine[]> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const items = [...new Set(lines.map(({ inventory_item_id }) => inventory_item_id))]
  const [supplier, names] = await Promise.all([
    supply.retrieveSupplier(order.supplier_id, { select: ["id", "name", "time_zone"] }),
    itemNames(container, items),
  ])
  const day = localDay(order.now, supplier.time_zone)
  const agreements = (await supply.agreementsOf(items, day)).filter(({ supplier_id }) => supplier_id === supplier.id)
  return lines.map((line) => {
    const item = names[line.inventory_item_id] ?? `"${line.inventory_item_id}"`
    const agreement = agreements.find(({ inventory_item_id }) => inventory_item_id === line.inventory_item_id)
    if (!agreement) {
      const unit_cost = line.unit_cost ?? refuse(`"${supplier.name}" has no agreement on ${item} that is valid on ${formatDay(startOfDay(day))}.`)
      return { ...line, unit_cost, expected_at: line.expected_at ?? null, supplier_sku: line.supplier_sku ?? null }
    }
    return filled(line, agreement, order, item)
  })
}

function filled(
  line: WantedLine,
  agreement: SuppliedAgreement,
  { rush, currency_code, now }: OrderHead,
  item: string
): FilledLine {
  const plan = linePlan(agreement, new BigNumber(line.quantity), now, agreement.supplier, { rush, item })
  if (line.unit_cost === undefined && agreement.currency_code !== currency_code) {
    refuse(`The agreement on ${item} is in ${agreement.currency_code.toUpperCase()}, the order in ${currency_code.toUpperCase()}.`)
  }
  if (line.unit_cost === undefined && plan.fault !== null) {
    refuse(plan.fault)
  }
  return {
    ...line,
    unit_cost: line.unit_cost ?? plan.unit_cost.toNumber(),
    expected_at: line.expected_at === undefined ? plan.expected_at.toISOString() : line.expected_at,
    supplier_sku: line.supplier_sku ?? plan.supplier_sku,
  }
}

function refuse(reason: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `${reason} A line that gives its own unit_cost is taken as it is.`)
}
