import type { MiddlewareRoute } from "@medusajs/framework/http"
import { limitPages } from "../limit-links"
import { hideToken } from "./hide-token"

const SECRET_PAGES = ["/backorders/decide/:token", "/backorders/supplier/:token", "/backorders/withdraw/:token"]

export const backorderPageMiddlewares: MiddlewareRoute[] = [
  ...SECRET_PAGES.flatMap((matcher): MiddlewareRoute[] => [
    { matcher, middlewares: [hideToken, limitPages] },
    { method: ["POST"], matcher, bodyParser: false, middlewares: [] },
  ]),
  { matcher: "/backorders/supplier-forecast/:token", middlewares: [hideToken, limitPages] },
]
