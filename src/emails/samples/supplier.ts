import type { SupplierNoticeLine, SupplierNoticeProps } from "../../types/notice"

const chairs: SupplierNoticeLine = {
  title: "Eichenstuhl, schwarz",
  sku: "TW-4711",
  quantity: "10",
  previous_quantity: null,
  unit_cost: "41.125",
  expected_at: "2026-12-14T00:00:00.000Z",
}

const url = "https://shop.example/backorders/supplier/a.b"

const frame = {
  shop_name: "Nordholz",
  contact_name: "Frau Tischler",
  purchase_order_display_id: "17",
  reference: null,
  currency_code: "eur",
  lines: [chairs],
  deliver_to: ["Lager Nord", "Hafenstr. 1", "20457 Hamburg"],
  supplier_url: url,
}

/** A purchase order as a supplier may get one. */
export const supplierSamples: { [T in SupplierNoticeProps["type"]]: Extract<SupplierNoticeProps, { type: T }> } = {
  supplier_order: { ...frame, type: "supplier_order", rush: false, note: null },
  supplier_changed: {
    ...frame,
    type: "supplier_changed",
    change: "changed",
    reason: null,
    lines: [{ ...chairs, quantity: "6", previous_quantity: "10" }],
  },
  supplier_reminder: { ...frame, type: "supplier_reminder", about: "unconfirmed" },
  supplier_forecast: {
    type: "supplier_forecast",
    shop_name: "Nordholz",
    contact_name: null,
    articles: [
      {
        title: "Eichenstuhl, schwarz",
        sku: "TW-4711",
        history_weeks: 31,
        weeks: [
          { starts_on: "2026-11-30", firm: "7", on_order: "0", median: "4", high: "9.5" },
          { starts_on: "2026-12-07", firm: "0", on_order: "12", median: "5", high: "11" },
        ],
        total: { firm: "7", on_order: "12", median: "9", high: "18" },
      },
    ],
    further_articles: 0,
    forecast_url: "https://shop.example/backorders/supplier-forecast/a.b",
  },
}
