import type { DelayClass, EtaPreviewLineDTO } from "../../../types"
import { delayClasses } from "../eta-preview"

const line = (delay_class: DelayClass): EtaPreviewLineDTO => ({
  backorder_id: "bo_1",
  order_id: "order_1",
  order_display_id: 1,
  line_item_id: "ordli_1",
  title: "Oak chair",
  sku: null,
  waiting_quantity: 1,
  previous: { expected_at: null, promised_by: null },
  next: { expected_at: null, promised_by: null },
  delay_days: 1,
  delay_class,
})

describe("what a delay means in law", () => {
  it("is counted by class, the gravest first", () => {
    expect(delayClasses([line("no_delay"), line("consent_needed"), line("no_delay")])).toEqual([
      { delayClass: "consent_needed", number: 1 },
      { delayClass: "no_delay", number: 2 },
    ])
    expect(delayClasses([])).toEqual([])
  })
})
