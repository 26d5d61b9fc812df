import { languages } from "../languages"
import type { NoticeLanguage, NoticeProps } from "../types/notice"
import type { OwnWords } from "../types/notice-wording"
import type { Letter } from "./letter"
import { choiceOffered } from "./notices/choice-offered"
import { decisionConfirmed } from "./notices/decision-confirmed"
import { followUp } from "./notices/follow-up"
import { goodsCanceled } from "./notices/goods-canceled"
import { lastChance } from "./notices/last-chance"
import { merchantDigest } from "./notices/merchant-digest"
import { orderTaken } from "./notices/order-taken"
import { overdue } from "./notices/overdue"
import { paymentRequested } from "./notices/payment-requested"
import { promiseChanged } from "./notices/promise-changed"
import { shipped } from "./notices/shipped"
import { supplierChanged } from "./notices/supplier-changed"
import { supplierForecast } from "./notices/supplier-forecast"
import { supplierOrder } from "./notices/supplier-order"
import { supplierReminder } from "./notices/supplier-reminder"
import { withdrawalReceived } from "./notices/withdrawal-received"
import { valuesOf } from "./own-words/values"
import { withOwnWords } from "./own-words/with-own-words"
import { penFor, type Pen } from "./pen"
import { oneLine } from "./untrusted"

export function compose(props: NoticeProps, language: NoticeLanguage, own: OwnWords | null = null): Letter {
  const pen = penFor(languages[language].mails)
  const reader = "contact_name" in props ? props.contact_name : props.customer_name
  const ours = body(props, pen)
  return {
    ...(own === null ? ours : withOwnWords(props.type, ours, own, valuesOf(props, pen), pen.words.locale)),
    greeting: pen.words.greeting(reader === null ? null : oneLine(reader)),
    sender: oneLine(props.shop_name),
  }
}

function body(props: NoticeProps, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  switch (props.type) {
    case "order_taken":
      return orderTaken(props, pen)
    case "date_known":
    case "promise_changed":
      return promiseChanged(props, pen)
    case "overdue":
      return overdue(props, pen)
    case "last_chance":
      return lastChance(props, pen)
    case "choice_offered":
      return choiceOffered(props, pen)
    case "decision_confirmed":
      return decisionConfirmed(props, pen)
    case "goods_canceled":
      return goodsCanceled(props, pen)
    case "payment_requested":
      return paymentRequested(props, pen)
    case "partly_shipped":
    case "shipped":
      return shipped(props, pen)
    case "follow_up":
      return followUp(props, pen)
    case "withdrawal_received":
      return withdrawalReceived(props, pen)
    case "merchant_digest":
      return merchantDigest(props, pen)
    case "supplier_order":
      return supplierOrder(props, pen)
    case "supplier_changed":
      return supplierChanged(props, pen)
    case "supplier_reminder":
      return supplierReminder(props, pen)
    case "supplier_forecast":
      return supplierForecast(props, pen)
  }
}
