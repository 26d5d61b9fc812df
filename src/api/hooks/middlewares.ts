import type { MiddlewareRoute } from "@medusajs/framework/http"

/** SendGrid signs the bytes it sends, and gathers up to some thousand reports in one request. */
export const hookMiddlewares: MiddlewareRoute[] = [
  {
    method: ["POST"],
    matcher: "/hooks/backorder/sendgrid",
    bodyParser: { preserveRawBody: true, sizeLimit: "5mb" },
    middlewares: [],
  },
]
