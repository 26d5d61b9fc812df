import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { CheckedDates } from "../../modules/supply/operations/check-dates"
import type SupplyModuleService from "../../modules/supply/service"
import { ringBell, type Bell } from "./ring-bell"

/** Orders looked at in one go. */
const AT_ONCE = 100

/** Claims what is due, puts off dates that have passed, and says what is to be done about it. */
export const checkDueDatesStep = createStep("check-due-dates", async (input: { now: string }, { container }) => {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const now = new Date(input.now)
  const ids = await supply.claimDateChecks(now, AT_ONCE)
  return new StepResponse(ids.length > 0 ? await supply.checkDates(ids, now) : [])
})

/** Tells the merchant in the admin's bell of suppliers that reminders did not help with. */
export const ringForSilentSuppliersStep = createStep(
  "ring-for-silent-suppliers",
  async ({ checks, now }: { checks: CheckedDates[]; now: string }, { container }) => {
    const bells = checks.flatMap((check) => bellOf(check, now.slice(0, 10)))
    await ringBell(container, bells)
    return new StepResponse(bells.length)
  }
)

/** The orders are looked at again when their next time comes; until this step has run, when the claim runs out. */
export const endDateChecksStep = createStep(
  "end-date-checks",
  async ({ checks, now }: { checks: CheckedDates[]; now: string }, { container }) => {
    const ends = checks.map(({ id, next_check_at, reminders }) => ({ id, next_check_at, reminders }))
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).endDateChecks(ends, new Date(now))
    return new StepResponse(ends.length)
  }
)

function bellOf({ id, display_id, supplier_name, action, reminders }: CheckedDates, today: string): Bell[] {
  if (action.type !== "escalate") {
    return []
  }
  const [what, wayOut] =
    action.about === "unconfirmed"
      ? ["has not confirmed", "Ask for its dates and enter them in the order, or order elsewhere."]
      : ["has not shipped", "Ask for a new date and enter it in the order, or order elsewhere."]
  const asked = reminders > 1 ? `${reminders - 1} mails had no answer.` : "No mail reaches this supplier."
  return [
    {
      key: `supplier-silent:${id}:${action.about}:${today}`,
      about: { type: "purchase_order", id },
      title: `${supplier_name} ${what} purchase order ${display_id}`,
      description: `${asked} ${wayOut}`,
    },
  ]
}
