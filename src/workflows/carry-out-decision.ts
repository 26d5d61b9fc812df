import { OrderEditWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BackorderEvents } from "../types"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { releaseBackordersWorkflow } from "./release-backorders"
import { replanOrdersWorkflow } from "./replan-orders"
import { replanPairsWorkflow } from "./replan-pairs"
import { captureShippedGoodsStep } from "./steps/capture-shipped-goods"
import { finishDecisionStep } from "./steps/finish-decision"
import { holdSubstitutesStep } from "./steps/hold-substitutes"
import { loadDecisionStep } from "./steps/load-decision"
import { settleCancellationStep } from "./steps/settle-cancellation"
import { settleSubstitutionStep } from "./steps/settle-substitution"

export interface CarryOutDecisionInput {
  decision_id: string
  /** ISO 8601. */
  now: string
}

export const carryOutDecisionWorkflowId = "carry-out-backorder-decision"

/**
 * Does what was decided: holds what comes instead, gives up what waits, settles the money, plans anew what an edit of the
 * order has left, charges what has left the house if nothing more will, ships what is there, and
 * tells the customer. Each part can be repeated, so a decision that was left half-way is continued.
 */
export const carryOutDecisionWorkflow = createWorkflow(
  carryOutDecisionWorkflowId,
  (input: WorkflowData<CarryOutDecisionInput>) => {
    const held = holdSubstitutesStep(input)
    const decision = loadDecisionStep(transform({ held }, (data) => ({ decision_id: data.held.decision_id })))
    replanPairsWorkflow.runAsStep({
      input: transform({ decision, input }, (data) => ({
        pairs: data.decision.pairs,
        cause: { type: "decided", id: data.decision.id, actor_id: data.decision.actor_id },
        cancellations: data.decision.cancellations,
        now: data.input.now,
      })),
    })
    const settled = settleCancellationStep(input)
    when("canceled", { decision }, (data) => data.decision.decision === "cancel").then(() => {
      replanPairsWorkflow
        .runAsStep({
          input: transform({ decision, input }, (data) => ({
            pairs: data.decision.pairs,
            cause: { type: "decided", id: data.decision.id, actor_id: data.decision.actor_id },
            now: data.input.now,
          })),
        })
        .config({ name: "replan-after-settling" })
      captureShippedGoodsStep(
        transform({ decision, input }, (data) => ({ order_ids: [data.decision.order_id], now: data.input.now }))
      )
    })
    const exchanged = when("substituted", { decision }, (data) => data.decision.decision === "substitute").then(() => {
      const result = settleSubstitutionStep(input)
      emitEventStep({
        eventName: OrderEditWorkflowEvents.CONFIRMED,
        data: transform({ decision, result }, (data) => ({ order_id: data.decision.order_id, actions: data.result.actions })),
      }).config({ name: "emit-order-edited" })
      replanOrdersWorkflow
        .runAsStep({
          input: transform({ decision, input, result }, (data) => ({
            order_ids: [data.decision.order_id],
            thorough: true,
            cause: { type: "decided", id: data.decision.id, actor_id: data.decision.actor_id },
            now: data.input.now,
          })),
        })
        .config({ name: "replan-after-exchange" })
      return result
    })
    when({ decision }, (data) => data.decision.decision === "ship_available").then(() => {
      releaseBackordersWorkflow.runAsStep({
        input: transform({ decision, input }, (data) => ({
          order_ids: [data.decision.order_id],
          everything: true,
          now: data.input.now,
        })),
      })
    })
    finishDecisionStep(
      transform({ input, settled, exchanged }, (data) => ({ ...data.input, settled: data.exchanged?.settled ?? data.settled }))
    )
    reflectLedgerWorkflow.runAsStep({ input: transform({ input }, (data) => ({ now: data.input.now })) })
    emitEventStep({
      eventName: BackorderEvents.decided,
      data: transform({ decision }, (data) => ({ id: data.decision.id, order_id: data.decision.order_id })),
    })
    return new WorkflowResponse(decision)
  }
)
