import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listBackordersQueryConfig, listEventsQueryConfig, retrieveBackorderQueryConfig } from "./query-config"
import {
  AdminBackorderAction,
  AdminGetBackorderEventsParams,
  AdminGetBackorderParams,
  AdminGetBackordersParams,
  AdminOfferBackorder,
  AdminPrioritizeBackorder,
  AdminReplanParams,
  AdminSplitBackorder,
} from "./validators"

export const adminBackorderRoutesMiddlewares: MiddlewareRoute[] = [
  {
    method: ["GET"],
    matcher: "/admin/backorders",
    middlewares: [validateAndTransformQuery(AdminGetBackordersParams, listBackordersQueryConfig)],
  },
  {
    method: ["GET"],
    matcher: "/admin/backorders/:id",
    middlewares: [validateAndTransformQuery(AdminGetBackorderParams, retrieveBackorderQueryConfig)],
  },
  {
    method: ["GET"],
    matcher: "/admin/backorders/:id/events",
    middlewares: [validateAndTransformQuery(AdminGetBackorderEventsParams, listEventsQueryConfig)],
  },
  {
    method: ["POST"],
    matcher: "/admin/backorders/replan",
    middlewares: [validateAndTransformQuery(AdminReplanParams, {}), validateAndTransformBody(AdminBackorderAction)],
  },
  {
    method: ["POST"],
    matcher: "/admin/backorders/:id/prioritize",
    middlewares: [validateAndTransformBody(AdminPrioritizeBackorder)],
  },
  {
    method: ["POST"],
    matcher: "/admin/backorders/:id/split",
    middlewares: [validateAndTransformBody(AdminSplitBackorder)],
  },
  {
    method: ["POST"],
    matcher: "/admin/backorders/:id/offer",
    middlewares: [validateAndTransformBody(AdminOfferBackorder)],
  },
  ...[
    "/admin/backorders/:id/cancel",
    "/admin/backorders/:id/release",
  ].map(
    (matcher): MiddlewareRoute => ({
      method: ["POST"],
      matcher,
      middlewares: [validateAndTransformBody(AdminBackorderAction)],
    })
  ),
]
