/**
 * Makes the rest of the shop say what the ledger says: the order's tag and link, the notices, and
 * what is owed to the customer next.
 *
 * The ledger left a mark for every order and run it wrote. The mark goes last: a process that
 * dies in between leaves it, the next reflection does the same again, and all of it is made so
 * that doing it twice is doing it once.
 */
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { projectNotices } from "./project-notices"
import { refreshDuties } from "./refresh-duties"
import { syncOrders } from "./sync-orders"

/** Marks taken at a time. */
const BATCH = 100

export const reflectLedgerStep = createStep(
  "backorder-reflect-ledger",
  async (input: { now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const queued: { id: string }[] = []
    for (let full = true; full; ) {
      const marks = await backorder.listBackorderProjections({}, { take: BATCH, order: { id: "ASC" } })
      if (marks.length > 0) {
        await syncOrders(container, [...new Set(marks.map((mark) => mark.order_id))])
        const noticeIds = await projectNotices(container, marks, new Date(input.now))
        queued.push(...noticeIds.map((id) => ({ id })))
        await refreshDuties(container, [...new Set(marks.map((mark) => mark.order_id))], new Date(input.now))
        await backorder.deleteBackorderProjections(marks.map((mark) => mark.id))
      }
      full = marks.length === BATCH
    }
    return new StepResponse(queued)
  }
)
