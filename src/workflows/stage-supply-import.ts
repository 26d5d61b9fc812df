import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { stageImportStep, type StageImportInput } from "./steps/import-stage"

export type StageSupplyImportWorkflowInput = StageImportInput

export const stageSupplyImportWorkflowId = "stage-supply-import"

/** Takes a CSV file of purchase orders or dates in, line by line; carrying it out comes after, and need not be waited for. */
export const stageSupplyImportWorkflow = createWorkflow(
  stageSupplyImportWorkflowId,
  (input: WorkflowData<StageSupplyImportWorkflowInput>) => new WorkflowResponse(stageImportStep(input))
)
