import BigNumber from "bignumber.js"
import { lawOf } from "../../modules/backorder/domain/clock/rules"
import type { Withdrawal } from "../../workflows/queries/store-withdrawal"
import { declaredAlready, firstValues, readForm } from "../withdrawal-form"

const units = (amount: number) => new BigNumber(amount)

const withdrawal: Withdrawal = {
  orderId: "order_1",
  displayId: 1042,
  salesChannelId: null,
  language: "de",
  name: "Erika Weber",
  email: "weber@example.com",
  lines: [{ lineId: "chair", title: "Oak chair", unshipped: units(7), shipped: units(3) }],
  period: { open: true, lastDay: null },
  rules: lawOf.de,
  declarations: [],
  contact: null,
}

const form = (changes: Record<string, string>) => {
  const values = firstValues(withdrawal)
  Object.entries({ number: "1", ...changes }).forEach(([name, value]) => values.set(name, value))
  return readForm(values, withdrawal)
}

describe("the form for a withdrawal", () => {
  it("is filled in with who ordered, and stands for everything", () => {
    expect(form({})).toEqual({ number: 1, name: "Erika Weber", email: "weber@example.com", lines: null })
  })

  it("takes the units that are named, in either way of writing decimals", () => {
    const some = { scope: "some", "unshipped:chair": "2,5", "shipped:chair": " 1 " }
    expect(form(some)).toMatchObject({ lines: [{ lineId: "chair", unshipped: units(2.5), shipped: units(1) }] })
  })

  it.each([
    [{ name: "  " }, [{ field: "name", fault: "name" }]],
    [{ email: "weber" }, [{ field: "email", fault: "email" }]],
    [{ scope: "some" }, [{ field: "scope-some", fault: "nothing" }]],
    [{ scope: "some", "unshipped:chair": "8" }, [{ field: "unshipped:chair", fault: "units" }]],
    [{ scope: "some", "shipped:chair": "-1" }, [{ field: "shipped:chair", fault: "units" }]],
    [{ scope: "some", "shipped:chair": "all" }, [{ field: "shipped:chair", fault: "units" }]],
  ])("with %o says what is wrong", (changes, faults) => {
    expect(form(changes)).toEqual(faults)
  })

  it("is known again once it was declared, by its number and who declared it", () => {
    const made = { id: "w", number: 1, at: new Date(0), name: "Erika Weber", email: "weber@example.com", lines: [] }
    const values = firstValues(withdrawal)
    values.set("number", "1")
    expect(declaredAlready(values, { ...withdrawal, declarations: [made] })).toBe(true)
    expect(declaredAlready(values, { ...withdrawal, declarations: [{ ...made, email: "other@example.com" }] })).toBe(false)
    expect(declaredAlready(values, withdrawal)).toBe(false)
  })
})
