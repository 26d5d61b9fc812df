import type { Language } from "../language"
import { evidence } from "./evidence"
import { mails } from "./mails"
import { pages } from "./pages"

export const de: Language = {
  countries: ["de", "at", "li", "ch"],
  mails,
  pages,
  evidence,
  supplierRemarks: {
    canceledByCustomer: "Der Kunde hat storniert.",
    readdressed: "Der Kunde hat eine neue Lieferadresse.",
    insteadOfLate: (late, fee) =>
      [`Für unsere verspätete Bestellung ${late}.`, ...(fee ? [`Der Stückpreis enthält den Eilzuschlag von ${fee}.`] : [])].join(" "),
  },
}
