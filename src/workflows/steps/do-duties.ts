/**
 * What the clock has to do by now: the orders that are due are looked at batch by batch. What customers have to be told
 * is written into the ledger, from where it is mailed; what is to be canceled is handed on.
 *
 * Each batch is told and taken as it was looked at. Whoever looks at the same order meanwhile finds the same, or
 * comes too late: a record is taken once.
 */
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { TellingAct } from "../../modules/backorder/announce-duties"
import type { DueAct, DueRecord } from "../../modules/backorder/repositories/duties"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { refreshDuties } from "./refresh-duties"

/** Orders looked at in one go. */
const BATCH = 200

const causes = {
  tell_overdue: "promise_missed",
  tell_no_date: "date_unknown",
  last_chance: "consent_missing",
} as const satisfies Record<TellingAct, string>

const tellingActs: readonly TellingAct[] = ["tell_overdue", "tell_no_date", "last_chance"]

type Told = { id: string; order_id: string }

export const doDutiesStep = createStep("backorder-do-duties", async (input: { now: string }, { container }) => {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const now = new Date(input.now)
  const done: { overdue: Told[]; warned: Told[]; overstayed: DueRecord[] } = { overdue: [], warned: [], overstayed: [] }
  const tell = async (act: TellingAct, acts: readonly DueAct[]): Promise<Told[]> => {
    const due = acts.filter((one) => one.act === act)
    const cause = { type: causes[act], id: null, reason: null, actorId: null }
    return due.length > 0
      ? await backorder.announceDuties(act, due, { id: generateEntityId(undefined, "borun"), cause, now })
      : []
  }
  for (let after = ""; ; ) {
    const orderIds = await backorder.ordersDue(now, after, BATCH)
    const acts = await refreshDuties(container, orderIds, now)
    for (const act of tellingActs) {
      const told = await tell(act, acts)
      done[act === "tell_overdue" ? "overdue" : "warned"].push(...told)
    }
    const ended = acts.filter(({ act }) => act === "cancel").map(({ backorder_id }) => backorder_id)
    if (ended.length > 0) {
      done.overstayed.push(...(await backorder.lendOverstayed(ended, now)))
    }
    after = orderIds.at(-1) ?? ""
    if (orderIds.length < BATCH) {
      return new StepResponse(done)
    }
  }
})
