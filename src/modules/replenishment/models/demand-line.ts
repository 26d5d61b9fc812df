import { model } from "@medusajs/framework/utils"

/** What one order line asks of one inventory item at one location: what the customer wanted of it, counted on the day on which it was ordered. */
export const DemandLine = model
  .define("demand_line", {
    id: model.id({ prefix: "dml" }).primaryKey(),
    line_item_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    order_id: model.text(),
    /** Where the shop is, such as `2026-11-24`. */
    day: model.text(),
    region_id: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    /** The customer's id, else the order's: enough to tell one customer's bulk order apart, and no personal data. */
    customer_key: model.text(),
    /** Units of the item that one unit of the line took when it was first recorded; a kit may be made of other parts today. */
    required_quantity: model.bigNumber(),
    quantity: model.bigNumber(),
    /** What of it came back. It was demand all the same. */
    returned_quantity: model.bigNumber(),
  })
  .indexes([
    { on: ["line_item_id", "inventory_item_id", "location_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    { name: "IDX_demand_line_pair_day", on: ["inventory_item_id", "location_id", "day"], where: "deleted_at IS NULL" },
  ])
