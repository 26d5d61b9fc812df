import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { CheckedDates } from "../modules/supply/operations/check-dates"
import { replanPairsWorkflow } from "./replan-pairs"
import { checkDueDatesStep, endDateChecksStep, ringForSilentSuppliersStep } from "./steps/date-checks"
import type { SupplierNews } from "./steps/tell-suppliers"
import { tellSuppliersWorkflow } from "./tell-suppliers"

export interface CheckSupplierDatesInput {
  /** ISO 8601. */
  now: string
}

export const checkSupplierDatesWorkflowId = "check-supplier-dates"

/**
 * Looks at the purchase orders whose time has come, a hundred at most: puts off what is late, moves the promises that
 * hang on it, reminds suppliers, tells the merchant of those that stay silent. A run that dies half-way is made up for
 * once its claims have run out; whom it wrote to on that day is not written to again.
 */
export const checkSupplierDatesWorkflow = createWorkflow(
  checkSupplierDatesWorkflowId,
  (input: WorkflowData<CheckSupplierDatesInput>) => {
    const checks = checkDueDatesStep(input)
    when({ checks }, ({ checks }) => checks.some(({ slipped }) => slipped.length > 0)).then(() => {
      replanPairsWorkflow.runAsStep({
        input: transform({ input, checks }, ({ input, checks }) => ({
          pairs: checks.flatMap(({ slipped }) => slipped),
          cause: { type: "supplier_late" },
          now: input.now,
        })),
      })
    })
    when({ checks }, ({ checks }) => checks.some(({ action }) => action.type === "remind")).then(() => {
      tellSuppliersWorkflow.runAsStep({
        input: transform({ input, checks }, ({ input, checks }) => ({
          news: checks.flatMap((check) => reminderOf(check, input.now.slice(0, 10))),
          now: input.now,
        })),
      })
    })
    ringForSilentSuppliersStep({ checks, now: input.now })
    endDateChecksStep({ checks, now: input.now })
    return new WorkflowResponse(
      transform({ checks }, ({ checks }) => ({
        checked: checks.length,
        reminded: checks.filter(({ action }) => action.type === "remind").length,
        escalated: checks.filter(({ action }) => action.type === "escalate").length,
        slipped: checks.filter(({ slipped }) => slipped.length > 0).length,
      }))
    )
  }
)

function reminderOf({ id, action }: CheckedDates, today: string): SupplierNews[] {
  return action.type === "remind"
    ? [
        {
          type: "supplier_reminder",
          about: action.about,
          line_ids: [...action.lineIds],
          purchase_order_id: id,
          key: `${action.about}:${today}`,
        },
      ]
    : []
}
