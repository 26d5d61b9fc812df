import { storedBackorderFields } from "../../../workflows/queries/stored-backorder-fields"

const fields = [...storedBackorderFields, "queue_position"]

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
  "notes",
]

export const listEventsQueryConfig = { defaults: eventFields, allowed: eventFields, isList: true, defaultLimit: 50 }
