/**
 * Keeps signed links from being tried out, and one link or visitor from taking the shop's time: a link, all requests
 * of an address, and links of an address that are not ours have a limit each.
 */
import { createHash } from "node:crypto"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BACKORDER_MODULE } from "../modules/backorder"
import type { BackorderModuleService } from "../modules/backorder/service"
import { sendProblem } from "./backorders/problem"
import { RateLimit } from "./rate-limit"

/** Many people may come from one address; nobody has many links that are not ours. */
const OF_ADDRESS = 10
const UNKNOWN_OF_ADDRESS = 1 / 2

const limit = new RateLimit()

type Refuse = (req: MedusaRequest, res: MedusaResponse) => Promise<void>

const asPage: Refuse = (req, res) => sendProblem(req, res, "too_many", "private")

const asJson: Refuse = async (_req, res) => {
  res.status(429).json({
    code: "too_many_requests",
    type: "too_many_requests",
    message: "There were too many requests in a minute. Wait for as many seconds as the header Retry-After says, then try again.",
  })
}

const limited =
  (refuse: Refuse) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const most = req.scope.resolve<BackorderModuleService>(BACKORDER_MODULE).options.links.requests_per_minute
    const now = Date.now()
    const address = `address ${req.ip}`
    const unknown = `unknown ${req.ip}`
    const link = `link ${createHash("sha256").update(Object.values(req.params).join("/")).digest("base64url")}`
    const waits = [
      limit.count(link, most, now),
      limit.count(address, most * OF_ADDRESS, now),
      limit.isOver(unknown, Math.max(1, most * UNKNOWN_OF_ADDRESS), now),
    ].filter((seconds) => seconds !== null)
    if (waits.length > 0) {
      res.set({ "Retry-After": String(Math.max(...waits)), "Cache-Control": "no-store" })
      return refuse(req, res)
    }
    res.once("finish", () => {
      if (res.statusCode === 404) {
        limit.count(unknown, most, Date.now())
      }
    })
    next()
  }

export const limitPages = limited(asPage)
export const limitJson = limited(asJson)
