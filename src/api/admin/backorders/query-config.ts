import { ledgerFields } from "../../../workflows/queries/order-ledger"
import { storedBackorderFields } from "../../../workflows/queries/stored-backorder-fields"

const fields = [...storedBackorderFields, "queue_position"]

export const retrieveBackorderQueryConfig = { defaults: fields, allowed: fields, isList: false }

export const listBackordersQueryConfig = { defaults: fields, allowed: fields, isList: true, defaultLimit: 20 }

const eventFields = [...ledgerFields, "notes"]

export const listEventsQueryConfig = { defaults: eventFields, allowed: eventFields, isList: true, defaultLimit: 50 }
