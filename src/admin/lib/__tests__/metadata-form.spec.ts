import { metadataErrors, metadataForm, metadataInput } from "../metadata-form"

const before = { number: "70012", rating: 4, tags: ["oak"] }
const form = metadataForm(before, () => "id")

describe("own data", () => {
  it("that is opened and saved stays as it was", () => {
    expect(metadataInput(form, before)).toEqual(before)
  })

  it("that is edited becomes text", () => {
    const edited = form.map((entry) => (entry.name === "rating" ? { ...entry, text: "5" } : entry))
    expect(metadataInput(edited, before)).toEqual({ ...before, rating: "5" })
  })

  it("that is removed or renamed is forgotten under its old name", () => {
    const [number, rating] = form
    const renamed = [{ ...number, name: "account" }, rating]
    expect(metadataInput(renamed, before)).toEqual({ account: "70012", number: "", rating: 4, tags: "" })
  })

  it("needs a name for every value, each once", () => {
    const more = [...form, { id: "4", name: " number ", text: "" }, { id: "5", name: " ", text: "x" }]
    expect(metadataErrors(more)).toEqual([null, null, null, "supplier.metadata.twice", "errors.required"])
  })
})
