import { agreementErrors, agreementForm, agreementInput, type AgreementForm } from "../agreement-form"

const item = { id: "iitem_1", title: "Oak chair", sku: "CHAIR-OAK" }
const keyOf = (): string => "key"
const empty = agreementForm(null, null, { today: "2026-11-23", currency_code: "eur", keyOf })
const whole: AgreementForm = {
  ...empty,
  item,
  lead_time_days: "14",
  breaks: [{ key: "1", from: "0", cost: "12.5" }],
}
const twoBreaks = (from: string) => [
  { key: "1", from: "0", cost: "10" },
  { key: "2", from, cost: "9" },
]

describe("an agreement", () => {
  it("says first what is missing", () => {
    expect(agreementErrors(empty)).toEqual({
      item: "errors.required",
      lead_time_days: "errors.wholeNotNegative",
      breaks: [{ cost: "errors.notNegative" }],
    })
    expect(agreementInput(empty)).toBeNull()
  })

  it("is sent as the API takes it, none as null", () => {
    expect(agreementInput({ ...whole, supplier_sku: " H-77 " })).toEqual({
      supplier_sku: "H-77",
      valid_from: "2026-11-23",
      valid_until: null,
      currency_code: "eur",
      discount: "all_units",
      price_breaks: [{ minimum_quantity: 0, unit_cost: 12.5 }],
      minimum_quantity: null,
      pack_multiple: null,
      lead_time_days: 14,
      rush_lead_time_days: null,
      rush_fee: null,
      lateness_penalty: null,
      dropship: false,
      rank: 1,
    })
  })

  it("that is opened and saved stays as it was", () => {
    const terms = {
      supplier_sku: null,
      valid_from: "2026-01-01",
      valid_until: "2026-12-31",
      currency_code: "usd",
      discount: "incremental" as const,
      price_breaks: [
        { minimum_quantity: 10, unit_cost: 0.3 },
        { minimum_quantity: 500, unit_cost: 0.29 },
      ],
      minimum_quantity: 10,
      pack_multiple: 0.5,
      lead_time_days: 21,
      rush_lead_time_days: 3,
      rush_fee: 49.9,
      lateness_penalty: 0,
      dropship: true,
      rank: 2,
    }
    const stored = { ...terms, id: "supag_1", supplier_id: "sup_1", inventory_item_id: "iitem_1", created_at: "", updated_at: "" }
    const form = agreementForm(stored, item, { today: "2026-11-23", currency_code: "eur", keyOf })
    expect(agreementInput(form)).toEqual(terms)
  })

  it.each<[Partial<AgreementForm>, object]>([
    [{ valid_until: "2026-11-22" }, { valid_until: "agreement.errors.until" }],
    [{ valid_until: "2026-11-23" }, {}],
    [{ valid_from: null }, { valid_from: "errors.dateRequired" }],
    [{ minimum_quantity: "0" }, { minimum_quantity: "errors.positive" }],
    [{ pack_multiple: "-1" }, { pack_multiple: "errors.positive" }],
    [{ lead_time_days: "1.5" }, { lead_time_days: "errors.wholeNotNegative" }],
    [{ rush_lead_time_days: "14" }, { rush_lead_time_days: "agreement.errors.rush" }],
    [{ rush_lead_time_days: "13", rush_fee: "0" }, {}],
    [{ rush_fee: "10" }, { rush_fee: "agreement.errors.fee" }],
    [{ rank: "0" }, { rank: "agreement.errors.rank" }],
    [{ breaks: [{ key: "1", from: "5", cost: "1" }] }, { breaks: [{ from: "agreement.errors.first" }] }],
    [{ breaks: [{ key: "1", from: "5", cost: "1" }], minimum_quantity: "5" }, {}],
    [{ breaks: twoBreaks("0") }, { breaks: [{}, { from: "agreement.errors.rising" }] }],
    [{ breaks: twoBreaks("") }, { breaks: [{}, { from: "errors.notNegative" }] }],
    [{ breaks: twoBreaks("50") }, { breaks: [{}, {}] }],
  ])("%j is answered with %j", (change, errors) => {
    expect(agreementErrors({ ...whole, ...change })).toEqual({ breaks: [{}], ...errors })
  })
})
