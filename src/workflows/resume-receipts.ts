import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { resumeReceiptsStep } from "./steps/supply-resume-receipts"

export interface ResumeReceiptsWorkflowInput {
  /** ISO 8601. */
  now: string
  /** Younger receipts are left to whoever is working on them. */
  older_than_seconds?: number
}

export const resumeReceiptsWorkflowId = "resume-receipts"

/** Carries on every receipt that a crash or a failure left half-way. */
export const resumeReceiptsWorkflow = createWorkflow(
  resumeReceiptsWorkflowId,
  (input: WorkflowData<ResumeReceiptsWorkflowInput>) => new WorkflowResponse(resumeReceiptsStep(input))
)
