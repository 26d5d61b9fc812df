import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { revokeSupplierLinksStep } from "./steps/supply-revoke-links"
import { tellSuppliersWorkflow } from "./tell-suppliers"

export interface RevokeSupplierLinksWorkflowInput {
  /** The purchase order's. */
  id: string
  /** ISO 8601. */
  now: string
}

export const revokeSupplierLinksWorkflowId = "revoke-supplier-links"

/**
 * Links to an order have come into wrong hands: none of them opens it any more. A supplier who was mailed the order,
 * and still has something to answer, is mailed a new one.
 */
export const revokeSupplierLinksWorkflow = createWorkflow(
  revokeSupplierLinksWorkflowId,
  (input: WorkflowData<RevokeSupplierLinksWorkflowInput>) => {
    const revoked = revokeSupplierLinksStep({ id: input.id })
    tellSuppliersWorkflow.runAsStep({
      input: transform({ input, revoked }, ({ input, revoked }) => ({
        news: revoked.is_open
          ? [
              {
                type: "supplier_order" as const,
                purchase_order_id: input.id,
                key: `link:${revoked.version}`,
                replaces_link: true,
              },
            ]
          : [],
        now: input.now,
      })),
    })
    return new WorkflowResponse({ id: input.id })
  }
)
