import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createPurchaseOrderWorkflow } from "./create-purchase-order"
import { chooseWayOutStep, type WayOutChoice } from "./steps/way-out-choose"

export type DraftWayOutWorkflowInput = WayOutChoice & { actor_id?: string | null }

export const draftWayOutWorkflowId = "draft-way-out"

/**
 * Makes a draft of a purchase order out of one way out of a late line. The same way again finds the same draft, so a
 * second click orders nothing twice. The late order stays as it is.
 */
export const draftWayOutWorkflow = createWorkflow(
  draftWayOutWorkflowId,
  (input: WorkflowData<DraftWayOutWorkflowInput>) => {
    const key = transform({ input }, ({ input }) => `backorder:way-out:${input.line_id}`)
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    const chosen = chooseWayOutStep(input)
    const created = when({ chosen }, ({ chosen }) => chosen.draft_id === null).then(() =>
      createPurchaseOrderWorkflow.runAsStep({
        input: transform({ input, chosen }, ({ input, chosen }) => ({ ...chosen.order, actor_id: input.actor_id ?? null })),
      })
    )
    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ chosen, created }, ({ chosen, created }) => ({
        id: chosen.draft_id ?? created?.id ?? "",
        is_new: chosen.draft_id === null,
      }))
    )
  }
)
