import type { Amount } from "../emails/format"
import type { Fault } from "./supplier-form"

/** What a supplier's last form did. */
export type Done = "answered" | "shipped"

/** Every sentence of the supplier's page, in one language. */
export interface SupplierWords {
  title(order: string): string
  intro: Record<"sent" | "confirmed" | "under_way" | "received" | "closed" | "canceled", string>
  done: Record<Done, string>
  /** An old page's form came after something had changed. */
  stale: string
  faultsHeading: string
  fault(fault: Fault): string

  facts: {
    heading: string
    reference: string
    deliverTo: string
    note: string
    urgent: string
  }

  lineHeading: string
  ordered(amount: Amount, price: string): string
  received(amount: Amount): string
  underway(amount: Amount): string
  canceled(amount: Amount): string
  open(amount: Amount): string
  confirmed(amount: Amount, date: string | null): string
  wanted(date: string): string
  noDate: string
  offered(article: string): string

  confirmAll: string
  confirmAllHint: string
  answerHeading: string
  answerLegend: string
  deliver: string
  quantity: string
  quantityHint(most: Amount): string
  date: string
  dateHint: string
  /** The same where the supplier delivers to the customer itself. */
  customerDateHint: string
  substitute: string
  substituteHint: string
  substituteTitle: string
  substituteSku: string
  substitutePrice(currency: string): string
  substituteNote: string
  reject: string
  rejectHint: string
  remark: string
  remarkHint: string
  submit: string
  submitHint: string

  shipHeading: string
  shipIntro: string
  shipQuantity: string
  shipQuantityHint(most: Amount): string
  carrier: string
  trackingNumber: string
  trackingUrl: string
  trackingUrlHint: string
  shippedAt: string
  shipSubmit: string
  shipmentsHeading: string
  shipment(date: string, carrier: string | null): string
  link: string

  /** The paper that goes to the customer with goods that the supplier delivers itself. */
  slip: {
    /** On the supplier's page. */
    note: string
    link: string
    title: string
    order(order: string): string
    deliverTo: string
    article: string
    number: string
    quantity: string
    print: string
  }
}
