import { createElement } from "react"
import { requestLanguage } from "../../../../../pages/request-language"
import { sendPage } from "../../../../../pages/send-page"
import { SlipPage } from "../../../../../pages/slip-page"
import { sendProblem, withProblemPage } from "../../../problem"
import { linkedOrder } from "../../linked-order"

/** The paper that goes with goods a supplier sends to the shop's customer, in the customer's language. */
export const GET = withProblemPage("private", async (req, res) => {
  const order = await linkedOrder(req.scope, req.params.token, new Date())
  if (typeof order === "string") {
    return sendProblem(req, res, order, "private")
  }
  if (!order.dropship) {
    return sendProblem(req, res, "supplier_forged", "private", order.supplier.language)
  }
  const language = requestLanguage([req.query.lang, order.dropship.language], req)
  sendPage(res, 200, "private", createElement(SlipPage, { language, order }))
})
