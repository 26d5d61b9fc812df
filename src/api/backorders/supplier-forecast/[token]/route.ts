import { createElement } from "react"
import { requestLanguage } from "../../../../pages/request-language"
import { sendPage } from "../../../../pages/send-page"
import { SupplierForecastPage } from "../../../../pages/supplier-forecast-page"
import { shopOf } from "../../../../workflows/queries/store-shop"
import { sendProblem, withProblemPage } from "../../problem"
import { linkedForecast } from "../linked-forecast"

/** What a supplier may expect to be asked for, as it is today; it is read and nothing else. */
export const GET = withProblemPage("private", async (req, res) => {
  const { token } = req.params
  const found = await linkedForecast(req.scope, token, new Date())
  if (typeof found === "string") {
    return sendProblem(req, res, found, "private")
  }
  const language = requestLanguage([req.query.lang, found.language], req)
  const { name: shopName } = await shopOf(req.scope)
  const file = `${encodeURIComponent(token)}/csv`
  sendPage(res, 200, "private", createElement(SupplierForecastPage, { language, shopName, forecast: found.forecast, file }))
})
