import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MedusaError } from "@medusajs/framework/utils"
import type { ReorderSimulationDTO, SimulateReorderPoint } from "../../../types"
import { addDays } from "../domain/demand/calendar"
import { localDays } from "../domain/demand/local-day"
import { costRates } from "../domain/simulation/cost-rates"
import { demandOf, leadTimeOf, momentsOf, type KnownOfPair } from "../domain/simulation/own-distributions"
import { policiesOfRecord } from "../domain/simulation/policies-of-record"
import { changeOf, knownCosts, outcomeOf, policyOf, sixDigits } from "../domain/simulation/simulation-answer"
import type { ReplenishmentOptions } from "../options"
import { selectDemandSeen } from "../repositories/demand-seen"
import { selectPolicyRecord, type PolicyRecord } from "../repositories/policy-record"
import type { SimulationPool } from "../simulation/pool"

const DAYS = 365
const RUNS = 10_000
const SEED = 1

interface Means {
  manager: SqlEntityManager
  pool: SimulationPool
  options: ReplenishmentOptions
}

/**
 * Lets today's and the proposed policy of a pair live through the same years.
 *
 * @param called what people call the item
 * @throws MedusaError `invalid_data` where nothing is known of the pair that the request does not say
 */
export async function simulateReorderPoint(
  { manager, pool, options }: Means,
  asked: SimulateReorderPoint,
  called: string,
  now: Date
): Promise<ReorderSimulationDTO> {
  const { inventory_item_id, location_id, runs = RUNS, seed = SEED } = asked
  const today = localDays(options.time_zone)(now)
  const record = await selectPolicyRecord(manager, asked)
  const period = { from: addDays(today, -options.history_days), until: today }
  const known = knownOf(record, await selectDemandSeen(manager, asked, period))

  const recorded = record && policiesOfRecord(record, record.review_days ?? options.review_days, today)
  const ofToday = asked.today ?? recorded?.today ?? null
  const proposed = asked.proposed ?? (asked.today ? null : (recorded?.proposed ?? null))
  const policies = [ofToday, proposed].filter((policy) => policy !== null)
  const demand = demandOf(known, asked.demand)
  if (policies.length === 0) {
    throw refusal(`${called} has no reorder point at this location yet; say in "today" or "proposed" when it is ordered and how much.`)
  }
  if (!demand) {
    throw refusal(`Too little is known of the demand of ${called} at this location; say its mean and variance of a day in "demand".`)
  }
  const leadTime = leadTimeOf(known, asked.lead_time, options.lead_time_days)
  const costs = costRates(
    { unitCost: numberOf(record?.unit_cost), currency: record?.currency_code ?? null },
    { ...options.costs, waiting_cost_per_unit_day: options.waiting_cost_per_unit_day },
    asked.costs
  )
  const scenario = {
    policies: policies.map(policyOf),
    demand: demand.distribution,
    leadTime: leadTime.distribution,
    days: DAYS,
    runs,
    seed,
  }
  const summary = await pool.simulate(scenario, knownCosts(costs)).catch((error: unknown) => {
    throw error instanceof RangeError ? refusal(`${called} cannot be simulated so: ${error.message}.`) : error
  })
  const outcomes = policies.map((policy, place) => outcomeOf(policy, summary.policies[place], costs))
  const ofDemand = momentsOf(demand.distribution)
  const ofLeadTime = momentsOf(leadTime.distribution)
  return {
    inventory_item_id,
    location_id,
    seed,
    runs,
    days: DAYS,
    demand: { basis: demand.basis, history_days: demand.historyDays, mean: sixDigits(ofDemand.mean), sd: sixDigits(ofDemand.sd) },
    lead_time: { basis: leadTime.basis, mean: sixDigits(ofLeadTime.mean), sd: sixDigits(ofLeadTime.sd) },
    costs,
    today: ofToday && outcomes[0],
    proposed: proposed && outcomes[outcomes.length - 1],
    change: summary.changes.length > 0 ? changeOf(summary.changes[0], costs) : null,
  }
}

function knownOf(record: PolicyRecord | null, seen: KnownOfPair["seen"]): KnownOfPair {
  return {
    seen,
    forecast: record && {
      mean: record.daily_demand_mean,
      variance: record.daily_demand_variance,
      whole: record.distribution !== "gamma",
    },
    leadTime: record?.lead_time_days_mean == null ? null : { mean: record.lead_time_days_mean, sd: record.lead_time_days_sd ?? 0 },
  }
}

const numberOf = (text: string | null | undefined): number | null => (text == null ? null : Number(text))

const refusal = (sentence: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, sentence)
