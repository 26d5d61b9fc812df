import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService } from "../../modules/notice/service"

/** Makes a notice due again. Not undone when a later step fails: then the next sweep sends it, as was asked for. */
export const requeueNoticeStep = createStep("requeue-notice", async (input: { id: string }, { container }) => {
  await container.resolve<NoticeModuleService>(NOTICE_MODULE).requeue(input.id)
  return new StepResponse(input.id)
})
