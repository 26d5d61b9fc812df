import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { WORK_QUEUE_MODULE } from "../../../modules/work-queue"
import type { WorkQueueModuleService } from "../../../modules/work-queue/service"
import { replanOrdersWorkflow } from "../../../workflows/replan-orders"

/** Milliseconds in which the answer goes out. */
const PAUSE = 100

/**
 * An edit that core refuses to confirm is undone by bringing back every reservation its lines ever
 * had (medusajs/medusa #16406), and no event says so.
 */
function replanWhatWasRefused(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const { id } = req.params
  const { scope } = req
  res.on("finish", () => {
    if (res.statusCode < 400) {
      return
    }
    scope.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
      key: `refused edit of order ${id}`,
      pause: PAUSE,
      run: () =>
        replanOrdersWorkflow(scope).run({
          input: {
            order_ids: [id],
            thorough: true,
            cause: { type: "order_edit_refused", id },
            now: new Date().toISOString(),
          },
        }),
    })
  })
  next()
}

export const adminOrderEditRoutesMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: "/admin/order-edits/:id/confirm", middlewares: [replanWhatWasRefused] },
]
