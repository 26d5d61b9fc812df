import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { setIncomingStep } from "./steps/supply-incoming"
import { reviseSupplyStep, type SupplyRevisionsInput } from "./steps/supply-revise"
import { ringForSuppliersStep } from "./steps/supplier-bells"
import { changesToTell } from "./steps/changes-to-tell"
import { tellSuppliersWorkflow } from "./tell-suppliers"

export type ReviseSupplyWorkflowInput = SupplyRevisionsInput

export const reviseSupplyWorkflowId = "revise-supply"

/**
 * The one way a supplier's dates and quantities change, whoever brings the word; the same word again does nothing.
 * A sent order of which every open line is answered is confirmed by it. What the shop changes of an order its
 * supplier is told; what a supplier will not deliver, or would deliver instead, the merchant is told.
 */
export const reviseSupplyWorkflow = createWorkflow(
  reviseSupplyWorkflowId,
  (input: WorkflowData<ReviseSupplyWorkflowInput>) => {
    const applied = reviseSupplyStep(input)
    when(applied, ({ lines }) => lines.length > 0).then(() => {
      setIncomingStep(applied.pairs)
      replanPairsWorkflow.runAsStep({
        input: transform({ input, applied }, ({ input, applied }) => ({
          pairs: applied.pairs,
          cause: {
            type: "supply_revised",
            id: applied.lines.length === 1 ? applied.lines[0].id : (applied.orders[0]?.id ?? null),
            reason: input.revisions.length === 1 ? (input.revisions[0].reason ?? null) : null,
            actor_id: input.actor_id ?? null,
          },
          now: input.now,
        })),
      })
      tellSuppliersWorkflow.runAsStep({
        input: transform({ input, applied }, ({ input, applied }) => ({
          news: changesToTell(input, applied.lines),
          now: input.now,
        })),
      })
      ringForSuppliersStep({ lines: applied.lines, source: input.source })
      const told = transform(applied, ({ orders }) => ({
        changed: orders.map(({ id }) => ({ id })),
        confirmed: orders.filter(({ from, to }) => from !== to && to === "confirmed").map(({ id }) => ({ id })),
        canceled: orders.filter(({ to }) => to === "canceled").map(({ id }) => ({ id })),
      }))
      emitEventStep({ eventName: PurchaseOrderEvents.eta_changed, data: told.changed })
      emitEventStep({ eventName: PurchaseOrderEvents.confirmed, data: told.confirmed }).config({
        name: "emit-orders-confirmed",
      })
      emitEventStep({ eventName: PurchaseOrderEvents.canceled, data: told.canceled }).config({
        name: "emit-orders-canceled",
      })
    })
    return new WorkflowResponse(
      transform(applied, ({ lines, refused }) => ({ changed: lines.map(({ id }) => id), refused }))
    )
  }
)
