import { scopeName } from "../scope-name"

describe("the name of what a policy is about", () => {
  it.each([
    [{ id: "reg_1", name: "Europe" }, "Europe"],
    [{ id: "prod_1", title: "Oak chair" }, "Oak chair"],
    [{ id: "variant_1", title: "Black", sku: "OAK-B", product: { title: "Oak chair" } }, "Oak chair · Black · OAK-B"],
    [{ id: "variant_1", title: "Oak chair", sku: null, product: { title: "Oak chair" } }, "Oak chair"],
    [{ id: "sc_1", name: null }, "sc_1"],
  ])("of %j", (row, name) => {
    expect(scopeName(row)).toBe(name)
  })
})
