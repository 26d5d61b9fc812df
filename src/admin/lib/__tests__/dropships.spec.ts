import { dropshipOf, type Dropship } from "../dropships"

const order = (display_id: number, changes: Partial<Dropship> = {}): Dropship => ({
  id: `po_${display_id}`,
  display_id,
  status: "sent",
  location_id: "sloc_west",
  supplier: { name: "Tischlerei West" },
  lines: [{ order_line_item_id: "ordli_1" }],
  ...changes,
})

const record = { line_item_id: "ordli_1", location_id: "sloc_west" }

describe("the order on which a supplier delivers what waits", () => {
  it("is the latest one for the line at its location", () => {
    expect(dropshipOf(record, [order(3), order(5), order(4)])?.id).toBe("po_5")
  })

  it.each([
    ["it was cancelled", order(3, { status: "canceled" })],
    ["it leaves from elsewhere", order(3, { location_id: "sloc_east" })],
    ["it is for another line", order(3, { lines: [{ order_line_item_id: "ordli_2" }] })],
  ])("is none where %s", (_, other) => {
    expect(dropshipOf(record, [other])).toBeNull()
  })
})
