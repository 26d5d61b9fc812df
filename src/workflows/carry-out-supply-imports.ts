import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { carryOutImportsStep, type CarryOutImportsInput } from "./steps/import-carry-out"

export type CarryOutSupplyImportsWorkflowInput = CarryOutImportsInput

export const carryOutSupplyImportsWorkflowId = "carry-out-supply-imports"

/** Applies what was taken in and not carried out yet; of two runs at once each import is one's alone. */
export const carryOutSupplyImportsWorkflow = createWorkflow(
  carryOutSupplyImportsWorkflowId,
  (input: WorkflowData<CarryOutSupplyImportsWorkflowInput>) => new WorkflowResponse(carryOutImportsStep(input))
)
