import { contactErrors, contactForm, contactInput, supplierErrors, supplierForm, supplierInput } from "../supplier-form"

const form = { ...supplierForm(null, "de"), name: " Holz & Söhne " }

describe("a supplier", () => {
  it("needs a name and may have no address", () => {
    expect(supplierErrors(form, "identity")).toEqual({})
    expect(supplierErrors({ ...form, name: "  " }, "identity")).toEqual({ name: "errors.required" })
    expect(supplierInput(form, "identity")).toEqual({
      name: "Holz & Söhne",
      email: null,
      language: "de",
      currency_code: "eur",
    })
  })

  it.each(["holz", "holz@", "a b@c.de"])("refuses the address %p", (email) => {
    expect(supplierErrors({ ...form, email }, "identity")).toEqual({ email: "errors.email" })
  })

  it("sends only the part that is edited, and none as null", () => {
    expect(supplierInput({ ...form, over_delivery_percent: "2.5" }, "terms")).toEqual({
      channel: "mail",
      location_id: null,
      over_delivery_percent: 2.5,
      minimum_order_value: null,
      forecast_every_weeks: null,
    })
    expect(supplierInput({ ...form, minimum_order_value: "250.50" }, "terms")).toMatchObject({ minimum_order_value: 250.5 })
    expect(supplierInput({ ...form, forecast_every_weeks: " 4 " }, "terms")).toMatchObject({ forecast_every_weeks: 4 })
    expect(supplierInput({ ...form, holidays: "2027-01-01, 2026-12-25\n2026-12-25\n" }, "delivery")).toEqual({
      time_zone: "UTC",
      working_days: [1, 2, 3, 4, 5],
      holidays: ["2026-12-25", "2027-01-01"],
      carrier: null,
      transit_days: 0,
    })
  })

  it.each([
    ["terms", { over_delivery_percent: "101" }, { over_delivery_percent: "supplier.errors.percent" }],
    ["terms", { over_delivery_percent: "" }, { over_delivery_percent: "supplier.errors.percent" }],
    ["terms", { minimum_order_value: "much" }, { minimum_order_value: "errors.notNegative" }],
    ["terms", { forecast_every_weeks: "53" }, { forecast_every_weeks: "forecast.everyError" }],
    ["terms", { forecast_every_weeks: "1.5" }, { forecast_every_weeks: "forecast.everyError" }],
    ["delivery", { working_days: [] }, { working_days: "supplier.errors.workingDays" }],
    ["delivery", { holidays: "2026-12-25\n31.12.2026" }, { holidays: "supplier.errors.holidays" }],
    ["delivery", { holidays: "2026-02-30" }, { holidays: "supplier.errors.holidays" }],
    ["delivery", { transit_days: "1.5" }, { transit_days: "errors.wholeNotNegative" }],
    ["identity", { transit_days: "1.5" }, {}],
  ] as const)("in its %s refuses %j", (part, change, errors) => {
    expect(supplierErrors({ ...form, ...change, working_days: [...("working_days" in change ? change.working_days : [1])] }, part)).toEqual(errors)
  })
})

describe("a contact", () => {
  it("needs a name, and an address only if it is one", () => {
    expect(contactErrors(contactForm(null, "1"))).toEqual({ name: "errors.required" })
    expect(contactErrors({ ...contactForm(null, "1"), name: "Ida", email: "ida" })).toEqual({ email: "errors.email" })
  })

  it("is sent without the spaces around it", () => {
    expect(contactInput({ key: "1", name: " Ida ", email: "", phone: " 030 ", role: "" })).toEqual({
      name: "Ida",
      email: null,
      phone: "030",
      role: null,
    })
  })
})
