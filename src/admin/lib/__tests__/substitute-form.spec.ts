import { substituteErrors, substituteInput } from "../substitute-form"

describe("the form that offers a substitute", () => {
  it.each([
    [{ variantId: "variant_1", price: "" }, { variant_id: "variant_1" }],
    [{ variantId: "variant_1", price: " " }, { variant_id: "variant_1" }],
    [{ variantId: "variant_1", price: "12.5" }, { variant_id: "variant_1", unit_price: 12.5 }],
    [{ variantId: "variant_1", price: "0" }, { variant_id: "variant_1", unit_price: 0 }],
  ])("reads %p as %p", (form, input) => {
    expect(substituteInput(form)).toEqual(input)
  })

  it("wants an article, and a price that is a number where there is one", () => {
    expect(substituteErrors({ variantId: "", price: "-1" })).toEqual({ variantId: "errors.required", price: "errors.notNegative" })
    expect(substituteInput({ variantId: "", price: "" })).toBeNull()
  })
})
