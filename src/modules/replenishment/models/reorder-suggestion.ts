import { model } from "@medusajs/framework/utils"

/** What to order for a pair now, and why; gone once it is ordered or no longer needed. Units of the item. */
export const ReorderSuggestion = model
  .define("reorder_suggestion", {
    id: model.id({ prefix: "rsg" }).primaryKey(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    /** `bring_forward` asks for an order that is placed already to come sooner. */
    kind: model.enum(["order", "bring_forward"]),
    way: model.enum(["normal", "rush", "alternative"]).nullable(),
    net_position: model.bigNumber(),
    reorder_point: model.bigNumber().nullable(),
    quantity: model.bigNumber(),
    /** What of it customers wait for already. */
    firm_quantity: model.bigNumber(),
    /** What of it is forecast, after smoothing. */
    forecast_quantity: model.bigNumber(),
    supplier_id: model.text().nullable(),
    agreement_id: model.text().nullable(),
    unit_cost: model.bigNumber().nullable(),
    currency_code: model.text().nullable(),
    /** The order to bring forward. */
    purchase_order_id: model.text().nullable(),
    /** Days such as `2026-11-24`. */
    order_by: model.text(),
    arrives_on: model.text().nullable(),
    /** What the sentence and the chart are made of. */
    reason: model.json<Record<string, unknown>>(),
    /** When the net position fell to the reorder point. */
    reached_at: model.dateTime(),
    /** Not shown until the day is over. */
    dismissed_until: model.text().nullable(),
    dismissed_by: model.text().nullable(),
    dismissed_reason: model.text().nullable(),
    /** Until when somebody has it in hand who drafts an order of it; nobody else touches it meanwhile. */
    claimed_until: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["inventory_item_id", "location_id"], unique: true, where: "deleted_at IS NULL" },
    { name: "IDX_reorder_suggestion_supplier", on: ["supplier_id", "order_by"], where: "deleted_at IS NULL" },
  ])
