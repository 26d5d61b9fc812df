import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { createElement } from "react"
import { requestLanguage } from "../../../../pages/request-language"
import { sendPage } from "../../../../pages/send-page"
import { SupplierPage, type SupplierPageProps } from "../../../../pages/supplier-page"
import type { SupplierOrder } from "../../../../workflows/queries/supplier-order"
import { sendProblem, withProblemPage } from "../../problem"
import { requestBody } from "../../request-body"
import { answerOrder } from "../answer-order"
import { linkedOrder } from "../linked-order"

/** An order of a thousand lines has a long form. */
const LONGEST_FORM = 1024 * 1024

/** Shows the order and changes nothing, for mail software opens links too. */
export const GET = withProblemPage("private", async (req, res) => {
  const order = await orderOrProblem(req, res, new Date())
  if (order) {
    const { done } = req.query
    await show(req, res, 200, order, done === "answered" || done === "shipped" ? { done } : {})
  }
})

/** Takes the supplier's answer and leads to the page that shows it, so that loading it again sends nothing again. */
export const POST = withProblemPage("private", async (req, res) => {
  const now = new Date()
  const order = await orderOrProblem(req, res, now)
  if (!order) {
    return
  }
  const form = await formOf(req)
  const outcome = form && (await answerOrder(req.scope, order.id, form, languageOf(req, order), now))
  switch (outcome?.kind) {
    case "done":
      res
        .set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" })
        .redirect(303, ownAddress(req, { done: outcome.done }))
      return
    case "stale":
      return show(req, res, 409, outcome.order, { stale: true })
    case "faulty":
      return show(req, res, 400, outcome.order, { sent: outcome.sent })
    case undefined:
      return sendProblem(req, res, "unreadable", "private", order.supplier.language)
  }
})

async function orderOrProblem(req: MedusaRequest, res: MedusaResponse, now: Date): Promise<SupplierOrder | null> {
  const found = await linkedOrder(req.scope, req.params.token, now)
  if (typeof found === "string") {
    await sendProblem(req, res, found, "private")
    return null
  }
  return found
}

async function show(
  req: MedusaRequest,
  res: MedusaResponse,
  status: number,
  order: SupplierOrder,
  more: Pick<SupplierPageProps, "done" | "stale" | "sent">
): Promise<void> {
  const props = { language: languageOf(req, order), order, action: ownAddress(req), now: new Date(), ...more }
  sendPage(res, status, "private", createElement(SupplierPage, props))
}

const languageOf = (req: MedusaRequest, order: SupplierOrder) => requestLanguage([req.query.lang, order.supplier.language], req)

/** Relative to this page, so that it holds behind a proxy that serves the shop under a path of its own. */
function ownAddress(req: MedusaRequest, more: Record<string, string> = {}): string {
  const { lang } = req.query
  const query = new URLSearchParams({ ...(typeof lang === "string" ? { lang } : {}), ...more }).toString()
  return `${encodeURIComponent(req.params.token)}${query && `?${query}`}`
}

/** Null for what is no form. */
async function formOf(req: MedusaRequest): Promise<URLSearchParams | null> {
  if (!req.is("application/x-www-form-urlencoded")) {
    return null
  }
  try {
    return new URLSearchParams(await requestBody(req, LONGEST_FORM))
  } catch (error) {
    if (MedusaError.isMedusaError(error)) {
      return null
    }
    throw error
  }
}
