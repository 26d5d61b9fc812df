import BigNumber from "bignumber.js"
import type { SupplierOrder, SupplierOrderLine } from "../../workflows/queries/supplier-order"

type Counts = Partial<Record<"quantity" | "received" | "canceled" | "underway" | "confirmed", number>>

/** Ten chairs, of which nothing came and nothing was said, unless told otherwise. */
export function lineOf(
  id: string,
  counts: Counts = {},
  rest: Partial<Pick<SupplierOrderLine, "title" | "sku" | "expectedAt" | "substitute" | "asBought">> = {}
): SupplierOrderLine {
  const { quantity = 10, received = 0, canceled = 0, underway = 0, confirmed } = counts
  return {
    id,
    title: "Oak chair, black",
    sku: "TW-4711",
    quantity: new BigNumber(quantity),
    confirmed: confirmed === undefined ? null : new BigNumber(confirmed),
    received: new BigNumber(received),
    canceled: new BigNumber(canceled),
    open: new BigNumber(quantity - received - canceled),
    underway: new BigNumber(underway),
    unitCost: new BigNumber("41.125"),
    expectedAt: new Date("2026-12-14T00:00:00Z"),
    substitute: null,
    asBought: null,
    ...rest,
  }
}

export const orderOf = (lines: readonly SupplierOrderLine[], rest: Partial<SupplierOrder> = {}): SupplierOrder => ({
  id: "po_1",
  displayId: "17",
  status: "sent",
  linkVersion: 0,
  currencyCode: "eur",
  reference: "R-88",
  rush: false,
  note: null,
  shopName: "Nordholz",
  supplier: { id: "sup_1", name: "Tischlerei West", email: "w@west.example", contactName: null, language: "de", carrier: "DHL" },
  deliverTo: ["Lager Nord", "20457 Hamburg"],
  dropship: null,
  lines,
  shipments: [],
  ...rest,
})

export const shipmentOf = (line_id: string, quantity: number, rest: Partial<SupplierOrder["shipments"][number]> = {}) => ({
  id: "poship_1",
  carrier: "DHL",
  tracking_number: "0034",
  tracking_url: null,
  shipped_at: "2026-11-23T00:00:00.000Z",
  source: "supplier_page" as const,
  actor_id: "sup_1",
  lines: [{ id: "poshipl_1", line_id, quantity }],
  created_at: "2026-11-23T10:00:00.000Z",
  ...rest,
})
