/**
 * Lets a few carts be completed at a time in a process; the others wait their turn.
 *
 * Medusa reserves stock under a lock for which a request waits five seconds, then fails. When
 * hundreds pay at once they slow each other down until most of them fail; a few at a time all
 * get through, and sooner.
 */
import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { Turnstile } from "./turnstile"

const AT_ONCE = 4

const till = new Turnstile(AT_ONCE)

function takeTurn(_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  res.once("close", till.enter(next))
}

export const tillQueueMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: "/store/carts/:id/complete", middlewares: [takeTurn] },
]
