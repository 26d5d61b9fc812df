import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { runSupplierFeedsStep, type RunSupplierFeedsInput } from "./steps/feed-run"

export type RunSupplierFeedsWorkflowInput = RunSupplierFeedsInput

export const runSupplierFeedsWorkflowId = "run-supplier-feeds"

/** Asks other systems' databases what suppliers said since the last time. */
export const runSupplierFeedsWorkflow = createWorkflow(
  runSupplierFeedsWorkflowId,
  (input: WorkflowData<RunSupplierFeedsWorkflowInput>) => new WorkflowResponse(runSupplierFeedsStep(input))
)
