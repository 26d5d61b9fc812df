/** How a line stands today with the law: what a mail about it has to say and by when. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { delaysTold } from "../../modules/backorder/domain/clock/delays-told"
import { nextDuty, type Duty, type Silence } from "../../modules/backorder/domain/clock/next-duty"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { NoticeSilence } from "../../types"
import { lineHistories, type RecordHistory } from "./line-histories"
import { localDays } from "./local-days"

export interface LineStanding {
  /** What it means that the customer, told of the line today, says nothing. */
  silence: NoticeSilence
  /** Delays that the customer was told of before. */
  delaysBefore: number
  /** The last day for what the customer is owed next, a midnight in UTC; null where nothing is. */
  deadline: Date | null
}

/** The duty of a record today, with the law that it follows from. */
export function dutyToday(
  { country, history }: RecordHistory,
  backorder: BackorderModuleService,
  now: Date
): { duty: Duty | null; law: ReturnType<BackorderModuleService["lawFor"]> } {
  const law = backorder.lawFor(country)
  return { duty: nextDuty(law.rules, history, now, localDays(law.rules.time_zone)), law }
}

/** By order line. A line of several parts is judged by the strictest. */
export async function lineStandings(
  container: MedusaContainer,
  orderIds: readonly string[],
  now: Date
): Promise<ReadonlyMap<string, LineStanding>> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const standings = new Map<string, LineStanding>()
  for (const record of await lineHistories(container, orderIds)) {
    const { duty } = dutyToday(record, backorder, now)
    const part = { silence: silenceOf(duty), delaysBefore: delaysTold(record.history), deadline: duty?.deadline ?? null }
    const known = standings.get(record.lineId)
    standings.set(record.lineId, known ? stricter(known, part) : part)
  }
  return standings
}

function stricter(one: LineStanding, other: LineStanding): LineStanding {
  const deadlines = [one.deadline, other.deadline].filter((deadline) => deadline !== null)
  return {
    silence: weight[other.silence.means] > weight[one.silence.means] ? other.silence : one.silence,
    delaysBefore: Math.max(one.delaysBefore, other.delaysBefore),
    deadline: deadlines.sort((left, right) => left.getTime() - right.getTime())[0] ?? null,
  }
}

const weight = { agrees: 0, changes_nothing: 1, cancels: 2 } as const satisfies Record<Silence, number>

const told: readonly Duty["type"][] = ["tell_delay", "tell_no_date", "last_chance", "tell_overdue"]

/** Where nothing has to be told the order goes on. */
function silenceOf(duty: Duty | null): NoticeSilence {
  if (duty === null || !told.includes(duty.type) || duty.silence === "agrees") {
    return { means: "agrees" }
  }
  return duty.silence === "cancels" && duty.silence_ends
    ? { means: "cancels", after: duty.silence_ends.toISOString() }
    : { means: "changes_nothing" }
}
