import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

const causes = { tell_overdue: "promise_missed", tell_no_date: "date_unknown", last_chance: "consent_missing" } as const

/** Writes into the ledger what customers have to be told by now, batch by batch until nothing is due. */
export const announceDutiesStep = createStep(
  "backorder-announce-duties",
  async (input: { now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const announce = async (act: keyof typeof causes): Promise<{ id: string; order_id: string }[]> => {
      const batch = await backorder.announceDuty(act, {
        id: generateEntityId(undefined, "borun"),
        cause: { type: causes[act], id: null, reason: null, actorId: null },
        now: new Date(input.now),
      })
      return batch.length > 0 ? [...batch, ...(await announce(act))] : batch
    }
    const overdue = await announce("tell_overdue")
    return new StepResponse({ overdue, warned: [...(await announce("tell_no_date")), ...(await announce("last_chance"))] })
  }
)
