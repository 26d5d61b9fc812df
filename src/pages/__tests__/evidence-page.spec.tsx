import { renderToStaticMarkup } from "react-dom/server"
import type { OrderEvidenceDTO } from "../../types"
import { EvidencePage } from "../evidence-page"

const hostile = `<script>alert("1")</script>`

const evidence = (more: Partial<OrderEvidenceDTO> = {}): OrderEvidenceDTO => ({
  exported_at: "2026-11-23T10:00:00.000Z",
  exported_by: "user_1",
  order: { id: "order_1", display_id: 1042, email: hostile, currency_code: "eur", created_at: "2026-11-01T10:00:00.000Z" },
  sources: [{ name: "ledger", table: "backorder_event", rows: 1 }],
  backorders: [],
  promises: [
    {
      backorder_id: "bo_1",
      title: "Eichenstuhl",
      sequence: 1,
      made_at: "2026-11-01T10:00:00.000Z",
      version: 1,
      basis: "purchase_order",
      promised_by: "2026-12-14T00:00:00.000Z",
      previous_promised_by: null,
      cause: "order_placed",
    },
  ],
  notices: [],
  answers: [],
  refunds: [
    { id: "ref_1", payment_id: "pay_1", amount: "1234.5", currency_code: "eur", note: null, refunded_at: "2026-11-20T10:00:00.000Z" },
  ],
  ledger: { verification: { valid: true, entries: 1, broken_at: null, fault: null }, entries: [] },
  ...more,
})

const page = (of: OrderEvidenceDTO, language: "de" | "en" = "de"): string =>
  renderToStaticMarkup(<EvidencePage language={language} shopName="Nordholz" evidence={of} />)

describe("the printed evidence of an order", () => {
  it("says what was promised and paid back, in the reader's language", () => {
    expect(page(evidence())).toContain("Nachweis zur Bestellung 1042")
    expect(page(evidence())).toContain("14. Dezember 2026")
    expect(page(evidence())).toContain("1.234,50\u00a0€")
    expect(page(evidence(), "en")).toContain("14 December 2026")
  })

  it("says whether the ledger is as it was written", () => {
    expect(page(evidence(), "en")).toContain("The ledger is as it was written")
    const broken = { valid: false, entries: 9, broken_at: 4, fault: "changed" as const }
    expect(page(evidence({ ledger: { verification: broken, entries: [] } }), "en")).toContain("at place 4 was changed")
  })

  it("shows what others wrote as text", () => {
    expect(page(evidence())).not.toContain("<script>")
    expect(page(evidence())).toContain("&lt;script&gt;")
  })

  it("names where it comes from", () => {
    expect(page(evidence())).toContain("backorder_event")
  })
})
