import { forecastFile } from "../../../../../workflows/queries/forecast-file"
import { sendCsv } from "../../../../send-csv"
import { sendProblem, withProblemPage } from "../../../problem"
import { linkedForecast } from "../../linked-forecast"

/** The forecast a supplier sees, as a file. */
export const GET = withProblemPage("private", async (req, res) => {
  const found = await linkedForecast(req.scope, req.params.token, new Date())
  if (typeof found === "string") {
    return sendProblem(req, res, found, "private")
  }
  res.set({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer" })
  await sendCsv(res, `forecast-${found.forecast.from}.csv`, forecastFile(found.forecast))
})
