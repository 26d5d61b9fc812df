import BigNumber from "bignumber.js"
import type { CheckoutVerdict, NoticeLanguage, StoreCheckoutShortage } from "../types"
import { speechOf } from "./speech"
import { comingLater } from "./promise-sentence"

type Reasons = Pick<CheckoutVerdict, "shortages" | "unacknowledged">

/** Why a cart may not be changed or completed: each product that is short, else what is to be confirmed first. */
export function checkoutSentence({ shortages, unacknowledged }: Reasons, language: NoticeLanguage): string {
  const { words } = speechOf(language)
  return shortages.length > 0
    ? shortages.map((shortage) => shortageSentence(shortage, language)).join(" ")
    : words.checkout.confirm(unacknowledged.map((line) => ({ title: line.title, how: howItComes(line, language) ?? "" })))
}

function shortageSentence(shortage: StoreCheckoutShortage, language: NoticeLanguage): string {
  const { words, format } = speechOf(language)
  const { title, possible_quantity, reason } = shortage
  return possible_quantity > 0
    ? words.checkout.only(title, format.amount(String(possible_quantity)), howItComes(shortage, language))
    : words.checkout.none(title, reason !== "not_allowed")
}

interface Split {
  available_quantity: number
  backordered_quantity: number
  promised_by: string | null
}

function howItComes({ available_quantity, backordered_quantity, promised_by }: Split, language: NoticeLanguage): string | null {
  return comingLater(
    {
      available: new BigNumber(available_quantity),
      backordered: new BigNumber(backordered_quantity),
      date: promised_by === null ? null : { promisedBy: new Date(promised_by) },
    },
    language
  )
}
