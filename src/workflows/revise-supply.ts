import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { setIncomingStep } from "./steps/supply-incoming"
import { reviseSupplyStep, type SupplyRevisionInput } from "./steps/supply-revise"

export type ReviseSupplyWorkflowInput = SupplyRevisionInput

export const reviseSupplyWorkflowId = "revise-supply"

/** The one way a supplier's date or quantity changes, whoever brings the word; the same word again does nothing. */
export const reviseSupplyWorkflow = createWorkflow(
  reviseSupplyWorkflowId,
  (input: WorkflowData<ReviseSupplyWorkflowInput>) => {
    const revision = reviseSupplyStep(input)
    when(revision, ({ changed }) => changed).then(() => {
      setIncomingStep(revision.pairs)
      replanPairsWorkflow.runAsStep({
        input: transform({ input, revision }, ({ input, revision }) => ({
          pairs: revision.pairs,
          cause: {
            type: "supply_revised",
            id: input.line_id,
            reason: input.reason ?? null,
            actor_id: input.actor_id ?? null,
          },
          now: input.now,
        })),
      })
      emitEventStep({ eventName: PurchaseOrderEvents.eta_changed, data: { id: input.purchase_order_id } })
    })
    return new WorkflowResponse({ id: input.purchase_order_id, changed: revision.changed })
  }
)
