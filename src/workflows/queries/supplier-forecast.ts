/** What a supplier may expect to be asked for in the weeks to come, for each agreement that is valid on its day of now. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import { byPreference } from "../../modules/supply/domain/agreement/alternatives"
import { localDay } from "../../modules/supply/domain/calendar-day"
import { articleForecast, type ArticleForecast } from "../../modules/supply/domain/forecast/article"
import type { DemandForecast, WeeklyDemand } from "../../modules/supply/domain/forecast/demand"
import { firmQuantity } from "../../modules/supply/domain/forecast/firm"
import { FORECAST_WEEKS, weeksAhead, weeksBehind, type ForecastWeek } from "../../modules/supply/domain/forecast/weeks"
import { beginOf, namedDay } from "../../modules/supply/domain/reliability/working-days"
import { arrivalDay } from "../../modules/supply/domain/work-calendar"
import type { SuppliedAgreement } from "../../modules/supply/repositories/agreements"
import type { GoodsOnOrder } from "../../modules/supply/repositories/forecasts"
import type SupplyModuleService from "../../modules/supply/service"
import type { DemandForecastDTO, SupplierForecastArticleDTO, SupplierForecastDTO } from "../../types"
import { weeklyDemand } from "./weekly-demand"

interface ForecastSupplier {
  id: string
  time_zone: string
}

interface Waiting {
  inventory_item_id: string
  location_id: string
  quantity: string
}

/** What is known of all items, to tell of one. */
interface Known {
  supplier: ForecastSupplier
  weeks: readonly ForecastWeek[]
  agreements: readonly SuppliedAgreement[]
  demand: ReadonlyMap<string, WeeklyDemand>
  waiting: readonly Waiting[]
  ordered: readonly GoodsOnOrder[]
  items: ReadonlyMap<string, { title?: string | null; sku?: string | null }>
  now: Date
}

export async function supplierForecast(
  container: MedusaContainer,
  supplier: ForecastSupplier,
  now: Date
): Promise<SupplierForecastDTO> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const today = localDay(now, supplier.time_zone)
  const weeks = weeksAhead(today)
  const itemIds = await supply.suppliedItems(supplier.id, today)
  const begins = weeksBehind(today).map((monday) => beginOf(monday, supplier.time_zone))
  const [agreements, demand, waiting, ordered, items] = await Promise.all([
    supply.agreementsOf(itemIds, today),
    weeklyDemand(container, itemIds, begins),
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).waitingQuantities(itemIds),
    supply.goodsOnOrder(itemIds),
    container
      .resolve(Modules.INVENTORY)
      .listInventoryItems({ id: itemIds }, { select: ["id", "title", "sku"], take: itemIds.length }),
  ])
  const known: Known = {
    ...{ supplier, weeks, agreements, waiting, ordered, now },
    demand: new Map(demand.map((row) => [row.inventory_item_id, row])),
    items: new Map(items.map((item) => [item.id, item])),
  }
  return {
    supplier_id: supplier.id,
    from: weeks[0].starts_on,
    weeks: FORECAST_WEEKS,
    made_at: now.toISOString(),
    articles: agreements
      .filter(({ supplier_id }) => supplier_id === supplier.id)
      .map((agreement) => articleOf(agreement, known))
      .sort((one, other) => one.title.localeCompare(other.title, "en") || one.agreement_id.localeCompare(other.agreement_id)),
  }
}

function articleOf(agreement: SuppliedAgreement, known: Known): SupplierForecastArticleDTO {
  const { supplier, weeks, now } = known
  const { inventory_item_id } = agreement
  const isOf = (row: { inventory_item_id: string }): boolean => row.inventory_item_id === inventory_item_id
  const ordered = known.ordered.filter(isOf).map((row) => ({ ...row, quantity: new BigNumber(row.quantity) }))
  const waiting = known.waiting.filter(isOf).map((row) => ({ ...row, quantity: new BigNumber(row.quantity) }))
  const firm = firmQuantity(waiting, ordered, supplier.id)
  const asked = byPreference(known.agreements.filter(isOf), BigNumber.max(1, firm))
  const position = asked.findIndex(({ id }) => id === agreement.id) + 1
  const item = known.items.get(inventory_item_id)
  return {
    agreement_id: agreement.id,
    inventory_item_id,
    title: item?.title ?? item?.sku ?? inventory_item_id,
    sku: item?.sku ?? null,
    supplier_sku: agreement.supplier_sku,
    lead_time_days: agreement.lead_time_days,
    position,
    suppliers: asked.length,
    ...told(
      articleForecast({
        weeks,
        isFirst: position === 1,
        demand: known.demand.get(inventory_item_id) ?? { inventory_item_id, weeks: [], is_older: false },
        firm: { day: arrivalDay(now, agreement.lead_time_days, agreement.supplier), quantity: firm },
        onOrder: ordered
          .filter(({ supplier_id, is_draft }) => supplier_id === supplier.id && !is_draft)
          .map(({ expected_at, quantity }) => ({
            day: expected_at === null ? null : namedDay(new Date(expected_at), supplier.time_zone),
            quantity,
          })),
      })
    ),
  }
}

type Told = Pick<
  SupplierForecastArticleDTO,
  "basis" | "history_weeks" | "weeks" | "totals" | "later" | "undated_on_order_quantity"
>

function told({ basis, history_weeks, weeks, totals, later, undated }: ArticleForecast): Told {
  return {
    basis,
    history_weeks,
    weeks: weeks.map(({ starts_on, ...figures }) => ({ starts_on, ...figuresOf(figures) })),
    totals: totals.map(({ weeks: count, ...figures }) => ({ weeks: count, ...figuresOf(figures) })),
    later: { firm_quantity: later.firm.toNumber(), on_order_quantity: later.on_order.toNumber() },
    undated_on_order_quantity: undated.toNumber(),
  }
}

interface Figures {
  firm: BigNumber
  on_order: BigNumber
  forecast: DemandForecast | null
}

const figuresOf = ({ firm, on_order, forecast }: Figures) => ({
  firm_quantity: firm.toNumber(),
  on_order_quantity: on_order.toNumber(),
  forecast: forecast && plain(forecast),
})

const plain = ({ mean, median, p80, p90, p95 }: DemandForecast): DemandForecastDTO => ({
  mean: mean.toNumber(),
  median: median.toNumber(),
  p80: p80.toNumber(),
  p90: p90.toNumber(),
  p95: p95.toNumber(),
})

/** What of it a supplier is shown: the articles for which it is asked first. */
export async function forecastForSupplier(
  container: MedusaContainer,
  supplier: ForecastSupplier,
  now: Date
): Promise<SupplierForecastDTO> {
  const forecast = await supplierForecast(container, supplier, now)
  return { ...forecast, articles: forecast.articles.filter(({ position }) => position === 1) }
}
