import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import type { ReorderSimulationDTO, SimulateReorderPoint } from "../../types"
import { localDays } from "./domain/demand/local-day"
import { orderDemand, type OrderFacts } from "./domain/demand/order-demand"
import type { PairKey } from "./domain/demand/pair-key"
import { demandHistories, type PairHistory } from "./demand-histories"
import { DemandDay } from "./models/demand-day"
import { DemandLine } from "./models/demand-line"
import { RecomputeRun } from "./models/recompute-run"
import { ReorderPoint } from "./models/reorder-point"
import { ReorderSuggestion } from "./models/reorder-suggestion"
import { UnsellableSpan } from "./models/unsellable-span"
import { simulateReorderPoint } from "./operations/simulate-reorder-point"
import { readReplenishmentOptions, type ReplenishmentOptions } from "./options"
import {
  selectDemandDays,
  selectRecordedParts,
  selectUnsellableSpans,
  type DemandDayRow,
  type RecordedPart,
  type UnsellableSpanRow,
} from "./repositories/demand-days"
import { forgetCustomers, replaceOrderDemand } from "./repositories/demand-lines"
import { managerOf, type ReplenishmentContext } from "./repositories/sql"
import { recordUnsellable } from "./repositories/unsellable-spans"
import { SimulationPool } from "./simulation/pool"

/** What to order and when. */
export class ReplenishmentModuleService extends MedusaService({
  DemandLine,
  DemandDay,
  UnsellableSpan,
  ReorderPoint,
  ReorderSuggestion,
  RecomputeRun,
}) {
  readonly options: ReplenishmentOptions
  readonly __hooks = { onApplicationShutdown: (): Promise<void> => this.simulations.close() }
  private readonly simulations = new SimulationPool()

  /** The day, such as `2026-11-24`, on which an instant falls where the shop is. */
  readonly dayOf: (instant: Date) => string

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    this.options = readReplenishmentOptions(options)
    this.dayOf = localDays(this.options.time_zone)
  }

  /**
   * Makes what the orders ask for all that is recorded of them; one that is not told of any more asks for nothing.
   * Doing it twice is doing it once. Answers how many days of pairs are different now.
   */
  @InjectTransactionManager()
  async replaceOrderDemand(
    orderIds: readonly string[],
    orders: readonly OrderFacts[],
    now: Date,
    @MedusaContext() context: ReplenishmentContext = {}
  ): Promise<number> {
    const lines = orders.flatMap((order) => orderDemand(order, this.dayOf))
    return replaceOrderDemand(managerOf(context), orderIds, lines, now)
  }

  /** What the lines of orders were taken to be made of, and of whom, when they were recorded. */
  @InjectManager()
  async recordedParts(
    orderIds: readonly string[],
    @MedusaContext() context: ReplenishmentContext = {}
  ): Promise<RecordedPart[]> {
    return selectRecordedParts(managerOf(context), orderIds)
  }

  /** Leaves of whose the orders are nothing but that they are orders. Answers how many days are different now. */
  @InjectTransactionManager()
  async forgetCustomers(
    orderIds: readonly string[],
    now: Date,
    @MedusaContext() context: ReplenishmentContext = {}
  ): Promise<number> {
    return forgetCustomers(managerOf(context), orderIds, now)
  }

  /** Of all pairs of the items, `unsellable` are those of which nothing can be sold now. */
  @InjectTransactionManager()
  async recordUnsellable(
    itemIds: readonly string[],
    unsellable: readonly PairKey[],
    now: Date,
    @MedusaContext() context: ReplenishmentContext = {}
  ): Promise<{ opened: number; closed: number }> {
    return recordUnsellable(managerOf(context), itemIds, unsellable, this.dayOf(now))
  }

  /** Days of the pairs with demand, `from` and `to` included. */
  @InjectManager()
  async demandDays(
    pairs: readonly PairKey[],
    from: string,
    to: string,
    @MedusaContext() context: ReplenishmentContext = {}
  ): Promise<DemandDayRow[]> {
    return selectDemandDays(managerOf(context), pairs, from, to)
  }

  /** Spans in which nothing of the pairs could be sold and that have a day from `from` to `to`. */
  @InjectManager()
  async unsellableSpans(
    pairs: readonly PairKey[],
    from: string,
    to: string,
    @MedusaContext() context: ReplenishmentContext = {}
  ): Promise<UnsellableSpanRow[]> {
    return selectUnsellableSpans(managerOf(context), pairs, from, to)
  }

  /** Each pair's weeks up to yesterday, in the order of the pairs; three queries however many pairs. */
  @InjectManager()
  async demandHistories(
    pairs: readonly PairKey[],
    now: Date,
    @MedusaContext() context: ReplenishmentContext = {}
  ): Promise<PairHistory[]> {
    return demandHistories(managerOf(context), pairs, this.dayOf(now), this.options.history_days)
  }

  /** Years of a pair under its policy of today and a proposed one, side by side; nothing is stored. `called` names the item. */
  @InjectManager()
  async simulateReorderPoint(
    asked: SimulateReorderPoint,
    called: string,
    now: Date,
    @MedusaContext() context: ReplenishmentContext = {}
  ): Promise<ReorderSimulationDTO> {
    const means = { manager: managerOf(context), pool: this.simulations, options: this.options }
    return simulateReorderPoint(means, asked, called, now)
  }
}
