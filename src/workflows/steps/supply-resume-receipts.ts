import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import { continueReceiptWorkflow } from "../continue-receipt"
import { errorReason } from "../../modules/work-queue/error-reason"

const DEFAULT_AGE_SECONDS = 60
const BATCH = 100

/** One receipt that fails again does not keep the others waiting. */
export const resumeReceiptsStep = createStep(
  "resume-unfinished-receipts",
  async (input: { now: string; older_than_seconds?: number }, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const age = (input.older_than_seconds ?? DEFAULT_AGE_SECONDS) * 1000
    const ids = await supply.listUnfinishedReceiptIds(new Date(Date.parse(input.now) - age), BATCH)
    const outcome = { due: ids.length, finished: 0 }
    for (const receipt_id of ids) {
      try {
        const { result } = await continueReceiptWorkflow(container).run({
          input: { receipt_id, now: input.now },
        })
        outcome.finished += result.finished ? 1 : 0
      } catch (error) {
        const why = errorReason(error)
        container.resolve(ContainerRegistrationKeys.LOGGER).error(`Receipt "${receipt_id}" cannot be resumed: ${why}`)
      }
    }
    return new StepResponse(outcome)
  }
)
