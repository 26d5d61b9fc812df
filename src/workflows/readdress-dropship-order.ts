import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { readdressDropshipStep, type NewAddress } from "./steps/dropship-readdress"
import { tellSuppliersWorkflow } from "./tell-suppliers"

export interface ReaddressDropshipOrderInput extends NewAddress {
  /** ISO 8601. */
  now: string
}

export const readdressDropshipOrderWorkflowId = "readdress-dropship-order"

/** The customer wants the goods elsewhere, and the supplier is told where. */
export const readdressDropshipOrderWorkflow = createWorkflow(
  readdressDropshipOrderWorkflowId,
  (input: WorkflowData<ReaddressDropshipOrderInput>) => {
    const readdressed = readdressDropshipStep(input)
    tellSuppliersWorkflow.runAsStep({
      input: transform({ input, readdressed }, ({ input, readdressed: { id, reason } }) => ({
        news: [
          {
            type: "supplier_changed" as const,
            purchase_order_id: id,
            key: `address:${input.now}`,
            change: "changed" as const,
            reason,
            lines: [],
          },
        ],
        now: input.now,
      })),
    })
    return new WorkflowResponse({ id: readdressed.id })
  }
)
