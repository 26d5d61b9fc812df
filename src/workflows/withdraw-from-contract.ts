import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { carryOutDecisionWorkflow } from "./carry-out-decision"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { claimWithdrawalStep, type WithdrawInput } from "./steps/claim-withdrawal"

export const withdrawFromContractWorkflowId = "withdraw-from-contract"

/**
 * Takes a consumer's withdrawal: written down at once, acknowledged by mail, and carried out. What has not left is
 * canceled as any answer is; of what has left the merchant is told.
 */
export const withdrawFromContractWorkflow = createWorkflow(
  withdrawFromContractWorkflowId,
  (input: WorkflowData<WithdrawInput>) => {
    const withdrawal = claimWithdrawalStep(input)
    // The acknowledgement does not wait for the money.
    reflectLedgerWorkflow.runAsStep({ input: transform({ input }, (data) => ({ now: data.input.now })) })
    when("something has not left", { withdrawal }, (data) => data.withdrawal.decision_id !== null).then(() => {
      carryOutDecisionWorkflow.runAsStep({
        input: transform({ withdrawal, input }, (data) => ({
          decision_id: data.withdrawal.decision_id ?? "",
          now: data.input.now,
        })),
      })
    })
    return new WorkflowResponse(withdrawal)
  }
)
