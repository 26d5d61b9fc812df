import { storedNoticeFields } from "../../../workflows/queries/stored-notices"

/** What a notice is told with is left out: it holds the reader's signed link. */
const fields = [...storedNoticeFields, "about_display_id"]

export const retrieveNoticeQueryConfig = { defaults: fields, allowed: fields, isList: false }

export const listNoticesQueryConfig = { defaults: fields, allowed: fields, isList: true, defaultLimit: 20 }
