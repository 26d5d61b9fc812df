import { model } from "@medusajs/framework/utils"

/** What a merchant decides for one scope; null inherits from the next wider one. */
export const BackorderPolicy = model
  .define("backorder_policy", {
    id: model.id({ prefix: "bopol" }).primaryKey(),
    scope_type: model.enum(["store", "sales_channel", "customer_group", "region", "product", "variant"]),
    scope_id: model.text(),
    allowed: model.boolean().nullable(),
    cap: model.bigNumber().nullable(),
    horizon_days: model.number().nullable(),
    order_from: model.dateTime().nullable(),
    order_until: model.dateTime().nullable(),
    shipping: model.enum(["as_available", "complete", "batch"]).nullable(),
    minimum_batch: model.bigNumber().nullable(),
    charging: model.enum(["on_shipment", "on_last_shipment", "at_order"]).nullable(),
    acknowledgement_required: model.boolean().nullable(),
    allocation_rule: model.enum(["fifo", "priority", "fair_share"]).nullable(),
    priority: model.number().nullable(),
    sourcing: model.enum(["single", "split"]).nullable(),
    /** The text by language tag. */
    notice_text: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_backorder_policy_scope",
      on: ["scope_type", "scope_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
