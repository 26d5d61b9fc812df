import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { speechOf } from "../../../pages/speech"
import { readSupplierForm } from "../../../pages/supplier-form"
import type { SentForm } from "../../../pages/supplier-page"
import { isRepeated, stateOf } from "../../../pages/supplier-state"
import type { Done } from "../../../pages/supplier-words"
import type { NoticeLanguage } from "../../../types"
import { supplierOrder, type SupplierOrder } from "../../../workflows/queries/supplier-order"
import { reviseSupplyWorkflow } from "../../../workflows/revise-supply"
import { shipPurchaseOrderWorkflow } from "../../../workflows/ship-purchase-order"
import { withSupplierAnswerLocked } from "../../../workflows/steps/locks"

type Outcome =
  | { kind: "done"; done: Done }
  | { kind: "stale"; order: SupplierOrder }
  | { kind: "faulty"; order: SupplierOrder; sent: SentForm }

/**
 * Carries out what a supplier's form says; null for a form that is none of the page's.
 *
 * The forms of one order take turns, so that a form that is sent twice finds what the first has done. One that was made
 * before something changed is refused, unless it says what holds already.
 */
export function answerOrder(
  scope: MedusaContainer,
  id: string,
  form: URLSearchParams,
  language: NoticeLanguage,
  now: Date
): Promise<Outcome | null> {
  return withSupplierAnswerLocked(scope, id, async (): Promise<Outcome | null> => {
    const order = await orderOf(scope, id)
    const done: Done = form.get("intent") === "ship" ? "shipped" : "answered"
    if (form.get("state") !== stateOf(order)) {
      return isRepeated(form, order) ? { kind: "done", done } : { kind: "stale", order }
    }
    const reading = readSupplierForm(form, order, speechOf(language).format, now)
    if (!reading?.ok) {
      return reading && { kind: "faulty", order, sent: { values: form, faults: reading.faults } }
    }
    const by = { source: "supplier_page" as const, actor_id: order.supplier.id, now: now.toISOString() }
    try {
      if (reading.answer.kind === "ship") {
        await shipPurchaseOrderWorkflow(scope).run({ input: { id, ...reading.answer.shipment, ...by } })
      } else if (reading.answer.revisions.length > 0) {
        await reviseSupplyWorkflow(scope).run({ input: { revisions: reading.answer.revisions, ...by } })
      }
    } catch (error) {
      // The page lets nothing through that the rules refuse, so staff or stock came in between.
      if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.INVALID_DATA) {
        return { kind: "stale", order: await orderOf(scope, id) }
      }
      throw error
    }
    return { kind: "done", done }
  })
}

async function orderOf(scope: MedusaContainer, id: string): Promise<SupplierOrder> {
  const order = await supplierOrder(scope, id)
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no purchase order with id "${id}".`)
  }
  return order
}
