import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { eraseCustomerStep, type EraseCustomerInput } from "./steps/erase-customer"

export const eraseCustomerBackorderDataWorkflowId = "erase-customer-backorder-data"

/** Takes a customer's or guest's personal data out of the plugin's tables; the ledger stays as it is and verifies. */
export const eraseCustomerBackorderDataWorkflow = createWorkflow(
  eraseCustomerBackorderDataWorkflowId,
  (input: WorkflowData<EraseCustomerInput>) => new WorkflowResponse(eraseCustomerStep(input))
)
