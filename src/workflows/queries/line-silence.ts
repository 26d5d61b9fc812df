/** What it means that a customer, told of a line today, says nothing. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { nextDuty, type Duty, type Silence } from "../../modules/backorder/domain/clock/next-duty"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { NoticeSilence } from "../../types"
import { lineHistories, type RecordHistory } from "./line-histories"
import { localDays } from "./local-days"

/** The duty of a record today, with the law that it follows from. */
export function dutyToday(
  { country, history }: RecordHistory,
  backorder: BackorderModuleService,
  now: Date
): { duty: Duty | null; law: ReturnType<BackorderModuleService["lawFor"]> } {
  const law = backorder.lawFor(country)
  return { duty: nextDuty(law.rules, history, now, localDays(law.rules.time_zone)), law }
}

/** By order line. Where nothing has to be told the order goes on. */
export async function silenceByLine(
  container: MedusaContainer,
  orderIds: readonly string[],
  now: Date
): Promise<ReadonlyMap<string, NoticeSilence>> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const silences = new Map<string, NoticeSilence>()
  for (const record of await lineHistories(container, orderIds)) {
    const { duty } = dutyToday(record, backorder, now)
    const silence = silenceOf(duty)
    const known = silences.get(record.lineId)
    // A line of several parts is judged by the strictest.
    if (!known || weight[silence.means] > weight[known.means]) {
      silences.set(record.lineId, silence)
    }
  }
  return silences
}

const weight = { agrees: 0, changes_nothing: 1, cancels: 2 } as const satisfies Record<Silence, number>

const told: readonly Duty["type"][] = ["tell_delay", "tell_no_date", "last_chance", "tell_overdue"]

function silenceOf(duty: Duty | null): NoticeSilence {
  if (duty === null || !told.includes(duty.type) || duty.silence === "agrees") {
    return { means: "agrees" }
  }
  return duty.silence === "cancels" && duty.silence_ends
    ? { means: "cancels", after: duty.silence_ends.toISOString() }
    : { means: "changes_nothing" }
}
