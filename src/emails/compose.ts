import type { NoticeLanguage, NoticeProps } from "../types/notice"
import { languages } from "./languages"
import type { Letter } from "./letter"
import { choiceOffered } from "./notices/choice-offered"
import { decisionConfirmed } from "./notices/decision-confirmed"
import { orderTaken } from "./notices/order-taken"
import { overdue } from "./notices/overdue"
import { promiseChanged } from "./notices/promise-changed"
import { shipped } from "./notices/shipped"
import { penFor, type Pen } from "./pen"
import { oneLine } from "./untrusted"

export function compose(props: NoticeProps, language: NoticeLanguage): Letter {
  const pen = penFor(languages[language])
  return {
    ...body(props, pen),
    greeting: pen.words.greeting(props.customer_name === null ? null : oneLine(props.customer_name)),
    sender: oneLine(props.shop_name),
  }
}

function body(props: NoticeProps, pen: Pen): Omit<Letter, "greeting" | "sender"> {
  switch (props.type) {
    case "order_taken":
      return orderTaken(props, pen)
    case "promise_changed":
      return promiseChanged(props, pen)
    case "overdue":
      return overdue(props, pen)
    case "choice_offered":
      return choiceOffered(props, pen)
    case "decision_confirmed":
      return decisionConfirmed(props, pen)
    case "shipped":
      return shipped(props, pen)
  }
}
