import { model } from "@medusajs/framework/utils"

/** The demand of a pair on a day, as its order lines add up to; days without demand have no row. */
export const DemandDay = model
  .define("demand_day", {
    id: model.id({ prefix: "dmd" }).primaryKey(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    /** Where the shop is, such as `2026-11-24`. */
    day: model.text(),
    quantity: model.bigNumber(),
    /** What of it came back, whenever that was. */
    returned_quantity: model.bigNumber(),
    orders: model.number(),
    /** What the one customer who asked for most of it asked for. */
    largest_quantity: model.bigNumber(),
  })
  .indexes([{ on: ["inventory_item_id", "location_id", "day"], unique: true, where: "deleted_at IS NULL" }])
