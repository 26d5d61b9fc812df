import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { samples } from "../../../../../../modules/supply/domain/csv/samples"

/** What a file looks like that can be imported. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<string>): Promise<void> => {
  const { kind } = req.params
  if (kind !== "orders" && kind !== "dates") {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no sample of "${kind}"; there is one of orders and one of dates.`)
  }
  res.attachment(`purchase-${kind === "orders" ? "orders" : "order-dates"}.csv`).type("text/csv").send(samples[kind])
}
