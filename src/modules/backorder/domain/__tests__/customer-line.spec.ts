import { day, units } from "./builders"
import { customerLine, type LinePart } from "../customer-line"

/** A unit takes a different number of each item, so that the number names it. */
const part = (required: number | string, waiting: number | string, promisedBy: Date | null = null): LinePart => ({
  inventoryItemId: `iitem_${required}`,
  required: units(required),
  waiting: units(waiting),
  promisedBy,
})

const waiting = (...parts: LinePart[]) => customerLine(parts).waiting.toFixed()
const promisedBy = (...parts: LinePart[]) => customerLine(parts).promisedBy

describe("what a customer waits for", () => {
  it("is what its only part waits for, fractions too", () => {
    expect(waiting(part(1, "5.5"))).toBe("5.5")
  })

  it("is counted in whole products where a product takes several units", () => {
    expect(waiting(part(4, 9))).toBe("3")
    expect(waiting(part(4, 8))).toBe("2")
    expect(waiting(part("0.5", "1.25"))).toBe("3")
  })

  it("is as many kits as its scarcest part is short of", () => {
    expect(waiting(part(1, 2), part(4, 12), part(2, 0))).toBe("3")
  })

  it("adds up over the locations of a part before it is compared with others", () => {
    const cushions = (waiting: number) => ({ ...part(2, waiting), inventoryItemId: "cushion" })
    expect(waiting(cushions(3), part(1, 2), cushions(3))).toBe("3")
  })

  it("is fractions of a single part at several locations", () => {
    const cloth = (waiting: string) => ({ ...part(1, waiting), inventoryItemId: "cloth" })
    expect(waiting(cloth("1.25"), cloth("0.5"))).toBe("1.75")
  })

  it("is whole kits although a part waits in fractions", () => {
    expect(waiting(part(1, "0.5"), part(2, 0))).toBe("1")
  })

  it.each([[[]], [[part(1, 0)]], [[part(1, 0), part(2, 0)]]])("is nothing when no part waits", (parts) => {
    expect(customerLine(parts)).toEqual({ waiting: units(0), promisedBy: null })
  })
})

describe("the date a customer is told", () => {
  it("is the latest of the parts that wait", () => {
    expect(promisedBy(part(1, 2, day(5)), part(1, 1, day(9)), part(1, 1, day(7)))).toEqual(day(9))
  })

  it("does not look at parts that are there", () => {
    expect(promisedBy(part(1, 2, day(5)), part(1, 0, day(9)), part(1, 0, null))).toEqual(day(5))
  })

  it("is unknown while one part that waits has none", () => {
    expect(promisedBy(part(1, 2, day(5)), part(1, 1, null))).toBeNull()
  })
})
