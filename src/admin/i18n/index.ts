import { de } from "./de"
import { en } from "./en"

/** The dashboard merges this into its own texts; everything of ours lives under one namespace. */
export default {
  en: { backorder: en },
  de: { backorder: de },
}
