/** What is read of a record, whatever is asked for. */
export const storedFields = [
  "id",
  "display_id",
  "status",
  "order_id",
  "order_display_id",
  "customer_id",
  "email",
  "line_item_id",
  "title",
  "sku",
  "variant_id",
  "inventory_item_id",
  "location_id",
  "ordered_quantity",
  "waiting_quantity",
  "allocated_quantity",
  "fulfilled_quantity",
  "canceled_quantity",
  "expected_at",
  "promised_by",
  "first_promised_by",
  "promise_version",
  "promise_basis",
  "jurisdiction",
  "next_duty",
  "next_duty_at",
  "priority",
  "reason",
  "created_at",
  "updated_at",
  "closed_at",
]

const fields = [...storedFields, "queue_position"]

export const retrieveBackorderQueryConfig = { defaults: fields, allowed: fields, isList: false }

export const listBackordersQueryConfig = { defaults: fields, allowed: fields, isList: true, defaultLimit: 20 }

const eventFields = [
  "id",
  "order_id",
  "backorder_id",
  "sequence",
  "run_id",
  "type",
  "cause",
  "cause_id",
  "actor_id",
  "occurred_at",
  "data",
  "previous_hash",
  "hash",
]

export const listEventsQueryConfig = { defaults: eventFields, allowed: eventFields, isList: true, defaultLimit: 50 }
