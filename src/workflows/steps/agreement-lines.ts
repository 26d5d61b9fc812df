import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { linesFromAgreements, type WantedLine } from "../queries/lines-from-agreements"

export interface LinesToFill {
  supplier_id: string
  currency_code: string
  rush?: boolean
  lines: WantedLine[]
  now: string
}

/** Gives lines without a cost or a date what was agreed on with the supplier. */
export const fillLinesFromAgreementsStep = createStep(
  "fill-lines-from-agreements",
  async ({ lines, now, ...order }: LinesToFill, { container }) =>
    new StepResponse(await linesFromAgreements(container, { ...order, now: new Date(now) }, lines))
)
