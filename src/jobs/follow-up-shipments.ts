import type { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../modules/notice"
import type { NoticeModuleService } from "../modules/notice/service"
import { followUpShipmentsWorkflow } from "../workflows/follow-up-shipments"

/** Asks customers whether all has arrived, where the shop wants that. */
export default async function followUpShipments(container: MedusaContainer): Promise<void> {
  const days = container.resolve<NoticeModuleService>(NOTICE_MODULE).followUpDays
  if (days !== null) {
    await followUpShipmentsWorkflow(container).run({ input: { now: new Date().toISOString(), days } })
  }
}

export const config = {
  name: "follow-up-shipments",
  schedule: "*/15 * * * *",
}
