import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BackorderEvents } from "../types"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { replanPairsStep, type ReplanInput, type ReplanOutcome } from "./steps/replan-pairs"

export const replanPairsWorkflowId = "replan-pairs"

/**
 * The only way state moves: measure the pairs, decide who is covered and who waits, store it,
 * tell the order, the bus and the outbox. Running it again changes nothing.
 */
export const replanPairsWorkflow = createWorkflow(replanPairsWorkflowId, (input: WorkflowData<ReplanInput>) => {
  const outcome = replanPairsStep(input)
  reflectLedgerWorkflow.runAsStep({ input: transform({ input }, (data) => ({ now: data.input.now })) })
  emitEventStep(eventsOf(outcome, "created")).config({ name: "emit-created" })
  emitEventStep(eventsOf(outcome, "allocated")).config({ name: "emit-allocated" })
  emitEventStep(eventsOf(outcome, "promise_changed")).config({ name: "emit-promise-changed" })
  emitEventStep(eventsOf(outcome, "fulfilled")).config({ name: "emit-fulfilled" })
  emitEventStep(eventsOf(outcome, "canceled")).config({ name: "emit-canceled" })
  return new WorkflowResponse(outcome)
})

type EmittedType = "created" | "allocated" | "promise_changed" | "fulfilled" | "canceled"

function eventsOf(outcome: WorkflowData<ReplanOutcome>, type: EmittedType) {
  return {
    eventName: BackorderEvents[type],
    data: transform({ outcome, type }, ({ outcome: { events }, type: wanted }) =>
      events.filter((event) => event.type === wanted).map(({ id, order_id }) => ({ id, order_id }))
    ),
  }
}
