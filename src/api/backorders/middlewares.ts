import type { MiddlewareRoute } from "@medusajs/framework/http"
import { hideToken } from "./hide-token"

const SECRET_PAGES = ["/backorders/decide/:token", "/backorders/supplier/:token", "/backorders/withdraw/:token"]

export const backorderPageMiddlewares: MiddlewareRoute[] = [
  ...SECRET_PAGES.flatMap((matcher): MiddlewareRoute[] => [
    { matcher, middlewares: [hideToken] },
    { method: ["POST"], matcher, bodyParser: false, middlewares: [] },
  ]),
  { matcher: "/backorders/supplier-forecast/:token", middlewares: [hideToken] },
]
