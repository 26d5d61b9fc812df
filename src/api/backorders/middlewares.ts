import type { MiddlewareRoute } from "@medusajs/framework/http"
import { hideToken } from "./hide-token"

const DECISION = "/backorders/decide/:token"

export const backorderPageMiddlewares: MiddlewareRoute[] = [
  { matcher: DECISION, middlewares: [hideToken] },
  { method: ["POST"], matcher: DECISION, bodyParser: false, middlewares: [] },
]
