import type { Language } from "../language"
import { evidence } from "./evidence"
import { mails } from "./mails"
import { pages } from "./pages"

export const en: Language = {
  countries: ["gb", "ie", "us"],
  mails,
  pages,
  evidence,
  supplierRemarks: {
    canceledByCustomer: "The customer cancelled.",
    readdressed: "The customer has a new delivery address.",
    insteadOfLate: (late, fee) =>
      [`For our late purchase order ${late}.`, ...(fee ? [`The unit price includes the rush fee of ${fee}.`] : [])].join(" "),
  },
}
