import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { BackorderEvents } from "../types"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { releaseBackordersWorkflow } from "./release-backorders"
import { resumeReceiptsWorkflow } from "./resume-receipts"
import { sendDueNoticesWorkflow } from "./send-due-notices"
import { cancelOverstayedStep } from "./steps/cancel-overstayed"
import { captureShippedGoodsStep } from "./steps/capture-shipped-goods"
import { followPaymentRequestsStep } from "./steps/confirm-payment"
import { doDutiesStep } from "./steps/do-duties"
import { escalateChargesStep } from "./steps/escalate-charges"
import { escalateRefundsStep } from "./steps/escalate-refunds"
import { findAbandonedChargesStep } from "./steps/find-abandoned-charges"
import { findAbandonedReleasesStep } from "./steps/find-abandoned-releases"
import { resumeDecisionsStep } from "./steps/resume-decisions"

export interface SweepBackordersInput {
  /** ISO 8601. */
  now: string
}

export const sweepBackordersWorkflowId = "sweep-backorders"

/**
 * What the clock asks for: cancel what the law says is canceled, warn and tell those whose date comes near or has
 * passed, and carry on whatever a process that died left half-way (receipts, decisions, parcels, notices). It looks at
 * what is due only.
 */
export const sweepBackordersWorkflow = createWorkflow(
  sweepBackordersWorkflowId,
  (input: WorkflowData<SweepBackordersInput>) => {
    resumeReceiptsWorkflow.runAsStep({ input: transform({ input }, (data) => ({ now: data.input.now })) })
    const decisions = resumeDecisionsStep(input)
    escalateRefundsStep(input)
    escalateChargesStep(input)
    followPaymentRequestsStep(input)
    const abandoned = findAbandonedReleasesStep({})
    releaseBackordersWorkflow.runAsStep({
      input: transform({ input, abandoned }, (data) => ({ order_ids: data.abandoned, now: data.input.now })),
    })
    const uncharged = findAbandonedChargesStep({})
    captureShippedGoodsStep(transform({ uncharged, input }, (data) => ({ order_ids: data.uncharged, now: data.input.now })))
    const announced = doDutiesStep(input)
    const canceled = cancelOverstayedStep(
      transform({ announced, input }, (data) => ({ overstayed: data.announced.overstayed, now: data.input.now }))
    )
    reflectLedgerWorkflow.runAsStep({ input })
    emitEventStep({ eventName: BackorderEvents.overdue, data: transform({ announced }, (data) => data.announced.overdue) })
    const notices = sendDueNoticesWorkflow.runAsStep({ input: {} })
    return new WorkflowResponse(
      transform({ announced, canceled, decisions, abandoned, notices }, (data) => ({
        /** Lines and orders for which the clock had something to do. */
        due: data.announced.overdue.length + data.announced.warned.length + data.canceled.due,
        /** Of these, those for which it was done. */
        acted: data.announced.overdue.length + data.announced.warned.length + data.canceled.order_ids.length,
        canceled_orders: data.canceled.order_ids.length,
        resumed_decisions: data.decisions.length,
        resumed_releases: data.abandoned.length,
        notices_sent: data.notices.sent,
        notices_failed: data.notices.failed,
      }))
    )
  }
)
