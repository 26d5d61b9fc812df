import type { ReactElement } from "react"
import type { NoticeLanguage } from "../types"
import type { Withdrawal } from "../workflows/queries/store-withdrawal"
import { Layout } from "./components/layout"
import { speechOf } from "./speech"
import type { DeclaredForm } from "./withdrawal-form"
import { Goods } from "./withdrawal-page"

interface WithdrawalReviewProps {
  language: NoticeLanguage
  shopName: string
  withdrawal: Withdrawal
  form: DeclaredForm
  action: string
  /** What was sent, to be sent again with the confirmation. */
  values: URLSearchParams
}

/** The second step: the declaration as it will be recorded, and the button that makes it. */
export function WithdrawalReviewPage({ language, shopName, withdrawal, form, action, values }: WithdrawalReviewProps): ReactElement {
  const speech = speechOf(language)
  const words = speech.words.withdrawal.review
  const order = `#${withdrawal.displayId}`
  const lines = form.lines ?? withdrawal.lines
  return (
    <Layout language={language} title={words.title(order)} shopName={shopName}>
      <p>{words.intro}</p>
      <p>{words.statement(form.name, order)}</p>
      <Goods lines={lines} speech={speech} />
      <p>{words.contact(form.email)}</p>
      <h2>{words.what}</h2>
      <ul className="goods">
        {lines.some((line) => line.unshipped.gt(0)) && <li>{words.notShippedHint}</li>}
        {lines.some((line) => line.shipped.gt(0)) && <li>{words.shippedHint}</li>}
      </ul>
      <form method="post" action={action} className="confirm">
        {[...values]
          .filter(([name]) => name !== "step")
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <input type="hidden" name="step" value="confirm" />
        <button type="submit">{words.confirm}</button>
      </form>
      <p>
        <a href={action}>{words.back}</a>
      </p>
    </Layout>
  )
}
