import { model } from "@medusajs/framework/utils"

/** Days on which nothing of a pair could be sold: what was ordered then says nothing of what would have been. */
export const UnsellableSpan = model
  .define("unsellable_span", {
    id: model.id({ prefix: "uns" }).primaryKey(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    /** The first day on which nothing could be sold from its beginning to its end. */
    from_day: model.text(),
    /** The last such day; null while it goes on. */
    until_day: model.text().nullable(),
  })
  .indexes([
    { on: ["inventory_item_id", "location_id", "from_day"], unique: true, where: "deleted_at IS NULL" },
    {
      name: "IDX_unsellable_span_open",
      on: ["inventory_item_id", "location_id"],
      unique: true,
      where: "deleted_at IS NULL AND until_day IS NULL",
    },
  ])
