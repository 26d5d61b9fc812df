import type { ReactElement } from "react"
import type { NoticeLanguage } from "../types"
import type { Decided, DecisionOffer } from "../workflows/queries/store-offer"
import type { OrderBackorderLine } from "../workflows/queries/store-order-backorders"
import { Layout } from "./components/layout"
import { goodsOf, offeredAnswers } from "./decision-choices"
import { speechOf, type Speech } from "./speech"

export interface DecisionPageProps {
  language: NoticeLanguage
  shopName: string
  offer: DecisionOffer
  /** Where the form sends the answer. */
  action: string
  /** Why the answer that was sent is not taken: there was none, or the substitute has just been sold. */
  fault?: "unchosen" | "gone"
}

/** What waits of an order, and the customer's answers to it; once answered, what was decided. */
export function DecisionPage({ language, shopName, offer, action, fault }: DecisionPageProps): ReactElement {
  const speech = speechOf(language)
  const { decision } = speech.words
  const open = offer.choices.length > 0
  return (
    <Layout language={language} title={decision.title(`#${offer.order.displayId}`)} shopName={shopName}>
      {offer.decided && (
        <div className="note" role="status">
          <p>
            {decision.decided(
              offer.decided.choice,
              speech.format.date(offer.decided.at.toISOString()),
              goodsOf(offer.decided.lines, offer, speech),
              substitutesOf(offer.decided, speech)
            )}
          </p>
          <p>{decision.confirmed}</p>
        </div>
      )}
      {offer.renewedToken && <p className="note" role="status">{decision.moved}</p>}
      {fault && <p className="note" role="alert">{decision[fault]}</p>}
      {open ? <p>{decision.intro}</p> : !offer.decided && <p>{decision.nothingWaits}</p>}
      {offer.order.lines.length > 0 && <h2>{decision.goodsHeading}</h2>}
      {offer.order.lines.length > 0 && (
        <ul className="goods">
          {offer.order.lines.map((line) => (
            <li key={line.lineId}>
              <strong>{line.title}</strong>
              {": "}
              {stateOf(line, speech)}
            </li>
          ))}
        </ul>
      )}
      {open && <GoneSubstitutes offer={offer} speech={speech} />}
      {open && <AnswerForm offer={offer} speech={speech} action={action} />}
      {offer.withdrawalToken && (
        <p>
          <a href={`../withdraw/${encodeURIComponent(offer.withdrawalToken)}?lang=${language}`}>{speech.words.withdrawal.start}</a>
        </p>
      )}
    </Layout>
  )
}

function AnswerForm({ offer, speech, action }: { offer: DecisionOffer; speech: Speech; action: string }): ReactElement {
  const { decision } = speech.words
  return (
    <form method="post" action={action}>
      <fieldset>
        <legend>{decision.choiceHeading}</legend>
        {offeredAnswers(offer, speech).map(({ value, label, hint }, index) => (
          <div className="choice" key={value}>
            <input type="radio" name="answer" id={`answer-${index}`} value={value} required aria-describedby={`hint-${index}`} />
            <div>
              <label htmlFor={`answer-${index}`}>{label}</label>
              <p id={`hint-${index}`}>{hint}</p>
            </div>
          </div>
        ))}
      </fieldset>
      <p>{decision.silence(offer.waiting.every((line) => line.promisedBy !== null))}</p>
      <button type="submit">{decision.submit}</button>
      <p className="soft">{decision.once}</p>
    </form>
  )
}

/** What was offered in a mail and is not there any more. */
function GoneSubstitutes({ offer, speech }: { offer: DecisionOffer; speech: Speech }): ReactElement[] {
  return offer.substitutes
    .filter(({ available }) => !available)
    .map(({ lineId, title, units }) => (
      <p className="note" key={lineId}>
        {speech.words.decision.substituteGone(title, goodsOf([{ lineId, quantity: units }], offer, speech))}
      </p>
    ))
}

function substitutesOf({ substitutes }: Decided, { words, format }: Speech): string {
  return words.list(
    substitutes.map(({ title, quantity, unit, currencyCode }) =>
      words.decision.priced(
        words.goods(format.amount(quantity.toFixed()), title),
        format.money({ amount: unit.toFixed(), currency_code: currencyCode })
      )
    )
  )
}

/** Where the units of a line are: on the way, in stock, still to come, given up. */
function stateOf(line: OrderBackorderLine, { words: { decision }, format }: Speech): string {
  const date = line.promisedBy && format.date(line.promisedBy.toISOString())
  const states = [
    { units: line.fulfilled, say: decision.packed },
    { units: line.available, say: decision.inStock },
    { units: line.waiting, say: (amount: ReturnType<typeof format.amount>) => decision.waiting(amount, date) },
    { units: line.canceled, say: decision.canceled },
  ]
  return states
    .filter(({ units }) => units.gt(0))
    .map(({ units, say }) => say(format.amount(units.toFixed())))
    .join("; ")
}
