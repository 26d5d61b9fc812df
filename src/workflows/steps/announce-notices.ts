import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService } from "../../modules/notice/service"
import { NoticeEvents } from "../../types"

const BATCH = 500

export interface AnnounceNoticesInput {
  /** Sent or given up in this run. Those that a dead process left unannounced come along. */
  ids: string[]
}

/**
 * Says which notices were sent or given up. The event is emitted here and not when the workflow has ended, and the
 * notice is marked after that: who dies in between leaves a mark, and the next run says it once more.
 */
export const announceNoticesStep = createStep("announce-notices", async ({ ids }: AnnounceNoticesInput, { container }) => {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const bus = container.resolve(Modules.EVENT_BUS)
  for (;;) {
    const batch = await notices.unannounced(ids, BATCH)
    if (batch.length > 0) {
      await bus.emit(batch.map(({ status, ...data }) => ({ name: NoticeEvents[status], data })))
      await notices.markAnnounced(batch.map(({ id }) => id))
    }
    if (batch.length < BATCH) {
      return new StepResponse()
    }
  }
})
