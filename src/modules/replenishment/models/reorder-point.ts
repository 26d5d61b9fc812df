import { model } from "@medusajs/framework/utils"
import { serviceRules } from "../domain/service-rule"

/** When to order for a pair and how much, what it was made from, and what a planner set instead. Units of the item. */
export const ReorderPoint = model
  .define("reorder_point", {
    id: model.id({ prefix: "rop" }).primaryKey(),
    inventory_item_id: model.text(),
    location_id: model.text(),

    /** Whom the goods come from; null where nobody has agreed to deliver the item. */
    supplier_id: model.text().nullable(),
    agreement_id: model.text().nullable(),
    currency_code: model.text().nullable(),
    unit_cost: model.bigNumber().nullable(),

    basis: model.enum(["history", "too_little_history"]),
    /** Which forecast won the panel; null where there is too little history. */
    method: model.text().nullable(),
    distribution: model.enum(["poisson", "negative_binomial", "gamma"]).nullable(),
    /** The probability whose quantile was measured on the panel's own history, and the share it covered. */
    coverage_probability: model.float().nullable(),
    coverage: model.float().nullable(),
    history_days: model.number().default(0),
    daily_demand_mean: model.float().default(0),
    daily_demand_variance: model.float().default(0),
    lead_time_days_mean: model.float().nullable(),
    lead_time_days_sd: model.float().nullable(),
    review_days: model.float().nullable(),
    /** Over lead time and review period. */
    lead_time_demand_mean: model.float().nullable(),
    lead_time_demand_variance: model.float().nullable(),

    service_rule: model.enum([...serviceRules]).nullable(),
    service_target: model.float().nullable(),
    /** Computed; null where it cannot be. */
    safety_stock: model.bigNumber().nullable(),
    reorder_point: model.bigNumber().nullable(),
    order_quantity: model.bigNumber().nullable(),
    /** What the computed pair of figures reaches. */
    cycle_service_level: model.float().nullable(),
    fill_rate: model.float().nullable(),
    /** In the agreement's currency. */
    yearly_cost: model.bigNumber().nullable(),

    /** A planner's own rule for the pair; null follows the option. */
    own_service_rule: model.enum([...serviceRules]).nullable(),
    own_service_target: model.float().nullable(),
    /** Holds instead of what is computed, until the day is over. */
    override_reorder_point: model.bigNumber().nullable(),
    override_order_quantity: model.bigNumber().nullable(),
    override_reason: model.text().nullable(),
    override_by: model.text().nullable(),
    override_until: model.text().nullable(),

    computed_at: model.dateTime().nullable(),
    /** Since when something it was made from is different; null where it is up to date. */
    stale_since: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["inventory_item_id", "location_id"], unique: true, where: "deleted_at IS NULL" },
    {
      name: "IDX_reorder_point_stale",
      on: ["inventory_item_id", "location_id"],
      where: "deleted_at IS NULL AND stale_since IS NOT NULL",
    },
    { name: "IDX_reorder_point_supplier", on: ["supplier_id"], where: "deleted_at IS NULL AND supplier_id IS NOT NULL" },
  ])
