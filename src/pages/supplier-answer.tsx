import type { ReactElement, ReactNode } from "react"
import type { SupplierOrderLine } from "../workflows/queries/supplier-order"
import { Field } from "./supplier-field"
import { dayOf, fieldOf } from "./supplier-fields"
import { mostOf, openLines, shippable } from "./supplier-form"
import type { SupplierPart } from "./supplier-page"
import { stateOf } from "./supplier-state"

/** The supplier's answer to each line: it delivers, offers another article, or cannot deliver. */
export function SupplierAnswerForm(part: SupplierPart): ReactElement {
  const { order, words, action } = part
  return (
    <form method="post" action={action} noValidate className="lines">
      <h2>{words.answerHeading}</h2>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="state" value={stateOf(order)} />
      {openLines(order).map((line) => (
        <LineAnswer key={line.id} line={line} {...part} sent={part.sent?.values.get("intent") === "answer" ? part.sent : null} />
      ))}
      <button type="submit" aria-describedby="answer-hint">
        {words.submit}
      </button>
      <p id="answer-hint" className="soft">
        {words.submitHint}
      </p>
    </form>
  )
}

type LinePart = SupplierPart & { line: SupplierOrderLine }

function LineAnswer(part: LinePart): ReactElement {
  const { line, words, speech, order, now, sent } = part
  const { format } = speech
  const common = { sent, words }
  const field = (name: string): string => fieldOf(name, line)
  return (
    <fieldset>
      <legend>{line.sku === null ? line.title : `${line.title} (${line.sku})`}</legend>
      <Choice {...part} value="deliver" label={words.deliver}>
        <Field
          {...common}
          field={field("quantity")}
          label={words.quantity}
          hint={words.quantityHint(format.amount(mostOf(line).toFixed()))}
          value={line.open.toFixed()}
          type="number"
          min={0}
          step="any"
          inputMode="decimal"
        />
        <Field
          {...common}
          field={field("date")}
          label={words.date}
          hint={order.dropship ? words.customerDateHint : words.dateHint}
          value={line.expectedAt ? dayOf(line.expectedAt) : ""}
          type="date"
          min={dayOf(now)}
        />
      </Choice>
      <Choice {...part} value="substitute" label={words.substitute} hint={words.substituteHint}>
        <Field {...common} field={field("offer")} label={words.substituteTitle} value={line.substitute?.title ?? ""} type="text" />
        <Field {...common} field={field("sku")} label={words.substituteSku} value={line.substitute?.sku ?? ""} type="text" />
        <Field
          {...common}
          field={field("price")}
          label={words.substitutePrice(order.currencyCode.toUpperCase())}
          value={line.substitute?.unit_cost?.toString() ?? ""}
          type="number"
          min={0}
          step="any"
          inputMode="decimal"
        />
        <Field {...common} field={field("about")} label={words.substituteNote} value={line.substitute?.note ?? ""} type="text" />
      </Choice>
      {shippable(line).gt(0) && <Choice {...part} value="reject" label={words.reject} hint={words.rejectHint} />}
      <Field {...common} field={field("remark")} label={words.remark} hint={words.remarkHint} value="" type="text" />
    </fieldset>
  )
}

type ChoiceProps = LinePart & {
  value: "deliver" | "substitute" | "reject"
  label: string
  hint?: string
  children?: ReactNode
}

/** Fields of a choice that is not taken are hidden by the style sheet where the browser can tell. */
function Choice({ line, sent, words, value, label, hint, children }: ChoiceProps): ReactElement {
  const name = fieldOf("answer", line)
  const chosen = sent?.values.get(name) ?? (line.substitute ? "substitute" : "deliver")
  // A fault about the answer itself leads to the first choice.
  const id = value === "deliver" ? name : fieldOf(value, line)
  const fault = value === "deliver" ? sent?.faults.find((found) => found.field === name)?.fault : undefined
  return (
    <div className="choice">
      <input
        type="radio"
        name={name}
        id={id}
        value={value}
        defaultChecked={chosen === value}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {fault && <p className="fault">{words.fault(fault)}</p>}
        {hint && <p id={`${id}-hint`}>{hint}</p>}
        {children && <div className="fields">{children}</div>}
      </div>
    </div>
  )
}
