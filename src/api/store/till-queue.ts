/**
 * Lets a few carts be completed at a time in a process; the others wait their turn.
 *
 * Medusa reserves stock under a lock for which a request waits five seconds, then fails. When
 * hundreds pay at once they slow each other down until most of them fail; a few at a time all
 * get through, and sooner.
 */
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"

const AT_ONCE = 4

let served = 0
const queue = new Set<() => void>()

function takeTurn(_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const serve = (): void => {
    queue.delete(serve)
    res.off("close", leave)
    served += 1
    res.once("close", () => {
      served -= 1
      callNext()
    })
    next()
  }
  const leave = (): void => {
    queue.delete(serve)
  }
  res.once("close", leave)
  queue.add(serve)
  callNext()
}

function callNext(): void {
  const [serve] = queue
  if (serve && served < AT_ONCE) {
    serve()
  }
}

export const tillQueueMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: "/store/carts/:id/complete", middlewares: [takeTurn] },
]
