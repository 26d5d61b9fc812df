import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { SupplierScorecardDTO } from "../../../types"
import { scorecardOf } from "../domain/reliability/scorecard"
import { selectDurations, type Period } from "../repositories/lead-times"
import { countOrders, countPunctuality, sumAmounts } from "../repositories/scorecard"

export async function judgeSupplier(
  manager: SqlEntityManager,
  supplierId: string,
  period: Period,
  now: Date
): Promise<SupplierScorecardDTO> {
  const figures = scorecardOf(supplierId, {
    orders: await countOrders(manager, supplierId, period),
    punctuality: await countPunctuality(manager, supplierId, period, now),
    amounts: await sumAmounts(manager, supplierId, period, now),
    leadTimes: await selectDurations(manager, "lead_time", [supplierId], period, now),
    lateness: await selectDurations(manager, "lateness", [supplierId], period, now),
  })
  return { supplier_id: supplierId, from: period.from.toISOString(), to: period.to.toISOString(), ...figures }
}
