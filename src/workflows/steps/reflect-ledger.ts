/**
 * Makes the rest of the shop say what the ledger says: the order's tag and link, the notices, what is
 * owed to the customer next, and whether the payment lives that long.
 *
 * The ledger left a mark for every order and run it wrote. The mark goes last: a process that
 * dies in between leaves it, the next reflection does the same again, and all of it is made so
 * that doing it twice is doing it once.
 */
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { acknowledgeWithdrawals } from "./acknowledge-withdrawals"
import { projectNotices } from "./project-notices"
import { refreshDuties } from "./refresh-duties"
import { syncOrders } from "./sync-orders"
import { watchAuthorizations } from "./watch-authorizations"

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
        const orderIds = [...new Set(marks.map((mark) => mark.order_id))]
        await syncOrders(container, orderIds)
        const noticeIds = await projectNotices(container, marks, new Date(input.now))
        const acknowledged = await acknowledgeWithdrawals(container, marks)
        queued.push(...[...noticeIds, ...acknowledged].map((id) => ({ id })))
        await refreshDuties(container, orderIds, new Date(input.now))
        await watchAuthorizations(container, orderIds, new Date(input.now))
        await backorder.deleteBackorderProjections(marks.map((mark) => mark.id))
      }
      full = marks.length === BATCH
    }
    return new StepResponse(queued)
  }
)
