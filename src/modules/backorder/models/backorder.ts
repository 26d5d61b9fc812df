import { model } from "@medusajs/framework/utils"

/** What an order line still waits for, for one inventory item at one location; a line sourced from two has two. */
export const Backorder = model
  .define("backorder", {
    id: model.id({ prefix: "bo" }).primaryKey(),
    display_id: model.autoincrement(),
    status: model.enum(["waiting", "allocated", "fulfilled", "canceled"]),
    order_id: model.text(),
    order_display_id: model.number().nullable(),
    ordered_at: model.dateTime(),
    customer_id: model.text().nullable(),
    email: model.text().searchable().nullable(),
    line_item_id: model.text(),
    title: model.text().searchable(),
    sku: model.text().searchable().nullable(),
    variant_id: model.text().nullable(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    /** Units of the inventory item that one unit of the line takes. */
    required_quantity: model.bigNumber(),
    ordered_quantity: model.bigNumber(),
    waiting_quantity: model.bigNumber(),
    allocated_quantity: model.bigNumber(),
    fulfilled_quantity: model.bigNumber(),
    canceled_quantity: model.bigNumber(),
    expected_at: model.dateTime().nullable(),
    promised_by: model.dateTime().nullable(),
    first_promised_by: model.dateTime().nullable(),
    promise_version: model.number(),
    promise_basis: model.enum(["purchase_order", "lead_time", "manual", "none"]),
    /** Whose law the line falls under, and what it asks for next; null once nothing is owed. */
    jurisdiction: model.text().nullable(),
    next_duty: model.text().nullable(),
    /** The last day for it. */
    next_duty_at: model.dateTime().nullable(),
    /** From when the clock itself does something about it. */
    duty_acts_at: model.dateTime().nullable(),
    release_pending: model.boolean().default(false),
    /** Since when goods of the line have left without having been charged for; the machine's time. */
    charge_due_at: model.dateTime().nullable(),
    /** Set by hand: higher is served before lower, whatever the allocation rule. */
    priority: model.number().default(0),
    /** What the policy's priority counts in the queue; 0 where the allocation rule does not look at it. */
    weight: model.number().default(0),
    /** The shipping policy when the line was planned last, so that the sweep knows what may leave. */
    shipping: model.enum(["as_available", "complete", "batch"]).default("as_available"),
    minimum_batch: model.bigNumber().nullable(),
    reason: model.text(),
    closed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["line_item_id", "inventory_item_id", "location_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    {
      name: "IDX_backorder_open_pair",
      on: ["inventory_item_id", "location_id"],
      where: "deleted_at IS NULL AND (waiting_quantity > 0 OR allocated_quantity > 0)",
    },
    { name: "IDX_backorder_waiting_variant", on: ["variant_id"], where: "deleted_at IS NULL AND waiting_quantity > 0" },
    { name: "IDX_backorder_promised", on: ["promised_by"], where: "deleted_at IS NULL AND waiting_quantity > 0" },
    { name: "IDX_backorder_duty", on: ["duty_acts_at", "order_id"], where: "deleted_at IS NULL AND duty_acts_at IS NOT NULL" },
    { name: "IDX_backorder_charge", on: ["charge_due_at"], where: "deleted_at IS NULL AND charge_due_at IS NOT NULL" },
    { name: "IDX_backorder_release", on: ["order_id"], where: "deleted_at IS NULL AND release_pending" },
  ])
