import {
  authenticate,
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { hideToken } from "../backorders/hide-token"
import { limitJson } from "../limit-links"
import { readJson } from "./backorder-decisions/read-json"
import { StoreDecideBackorders, StoreDecideOrderBackorders } from "./backorder-decisions/validators"
import { StoreWithdraw } from "./backorder-withdrawals/validators"
import { StoreGetBackorderProductsParams } from "./backorder-products/validators"
import { guardAddedLine, guardChangedLine, guardCompletion, guardNewCart, releaseRemovedLine } from "./carts/guard-checkout"
import { keepAcknowledgement } from "./carts/keep-acknowledgement"
import { StoreGetVariantAvailabilityParams } from "./variants/validators"

const DECISION = "/store/backorder-decisions/:token"
const ORDER_DECISION = "/store/orders/:id/backorder-decision"
const WITHDRAWAL = "/store/backorder-withdrawals/:token"

export const storeBackorderRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/store/variants/:id/availability",
    middlewares: [validateAndTransformQuery(StoreGetVariantAvailabilityParams, { isList: false })],
  },
  {
    method: ["GET"],
    matcher: "/store/backorder-products",
    middlewares: [validateAndTransformQuery(StoreGetBackorderProductsParams, { isList: true })],
  },
  {
    method: ["GET"],
    matcher: "/store/orders/:id/backorders",
    middlewares: [authenticate("customer", ["session", "bearer"])],
  },
  {
    matcher: ORDER_DECISION,
    middlewares: [authenticate("customer", ["session", "bearer"]), limitJson],
  },
  { method: ["POST"], matcher: ORDER_DECISION, middlewares: [validateAndTransformBody(StoreDecideOrderBackorders)] },
  { method: ["POST"], matcher: "/store/carts", middlewares: [keepAcknowledgement, guardNewCart] },
  { method: ["POST"], matcher: "/store/carts/:id", middlewares: [keepAcknowledgement] },
  { method: ["POST"], matcher: "/store/carts/:id/line-items", middlewares: [guardAddedLine] },
  { method: ["POST"], matcher: "/store/carts/:id/line-items/:line_id", middlewares: [guardChangedLine] },
  { method: ["DELETE"], matcher: "/store/carts/:id/line-items/:line_id", middlewares: [releaseRemovedLine] },
  { method: ["POST"], matcher: "/store/carts/:id/complete", middlewares: [guardCompletion] },
  { matcher: "/store/backorder-payments/:token", middlewares: [hideToken, limitJson] },
  { matcher: DECISION, middlewares: [hideToken, limitJson] },
  {
    method: ["POST"],
    matcher: DECISION,
    bodyParser: false,
    middlewares: [readJson, validateAndTransformBody(StoreDecideBackorders)],
  },
  { matcher: WITHDRAWAL, middlewares: [hideToken, limitJson] },
  {
    method: ["POST"],
    matcher: WITHDRAWAL,
    bodyParser: false,
    middlewares: [readJson, validateAndTransformBody(StoreWithdraw)],
  },
]
