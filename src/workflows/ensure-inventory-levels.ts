import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { SupplyPair } from "../modules/supply/repositories/arrivals"
import { ensureInventoryLevelsStep } from "./steps/supply-place-order"

export const ensureInventoryLevelsWorkflowId = "ensure-inventory-levels-of-pairs"

/** Gives Medusa an empty level where an item was never stocked, so that goods can be expected there. */
export const ensureInventoryLevelsWorkflow = createWorkflow(
  ensureInventoryLevelsWorkflowId,
  (pairs: WorkflowData<SupplyPair[]>) => new WorkflowResponse(ensureInventoryLevelsStep(pairs))
)
