import { findLine, readScan } from "../scan"

describe("what was scanned", () => {
  it.each([
    ["CHAIR-OAK", { code: "CHAIR-OAK", quantity: 1 }],
    ["  4006381333931 ", { code: "4006381333931", quantity: 1 }],
    ["5*CHAIR-OAK", { code: "CHAIR-OAK", quantity: 5 }],
    ["2,5 * FABRIC", { code: "FABRIC", quantity: 2.5 }],
    ["0*CHAIR", { code: "0*CHAIR", quantity: 1 }],
    ["A*B", { code: "A*B", quantity: 1 }],
    ["", null],
    ["   ", null],
  ])("%j is %j", (text, scan) => {
    expect(readScan(text)).toEqual(scan)
  })
})

describe("the line of a code", () => {
  const lines = [
    { id: "a", codes: ["CHAIR", "4006381333931"], left: 2 },
    { id: "b", codes: ["TABLE", "chair"], left: 3 },
    { id: "c", codes: [], left: 1 },
  ]

  it.each([
    ["4006381333931", "a"],
    [" table ", "b"],
    ["Chair", "a"],
    ["LAMP", undefined],
  ])("%j is that of %s", (code, id) => {
    expect(findLine(lines, code)?.id).toBe(id)
  })

  it("is the first of several that lacks something, else the last", () => {
    const [a, b] = lines
    expect(findLine([{ ...a, left: 0 }, b], "CHAIR")?.id).toBe("b")
    expect(findLine([{ ...a, left: 0 }, { ...b, left: 0 }], "CHAIR")?.id).toBe("b")
  })
})
