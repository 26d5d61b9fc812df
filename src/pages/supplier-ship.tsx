import type { ReactElement } from "react"
import { Field } from "./supplier-field"
import { dayOf, fieldOf } from "./supplier-fields"
import { shippable } from "./supplier-form"
import type { SupplierPart } from "./supplier-page"
import { stateOf } from "./supplier-state"

/** What has left the supplier, and how it can be followed. */
export function SupplierShipForm({ order, speech, words, action, now, sent: form }: SupplierPart): ReactElement {
  const sent = form?.values.get("intent") === "ship" ? form : null
  const common = { sent, words }
  return (
    <form method="post" action={action} noValidate id="ship" className="lines">
      <h2>{words.shipHeading}</h2>
      <p>{words.shipIntro}</p>
      <input type="hidden" name="intent" value="ship" />
      <input type="hidden" name="state" value={stateOf(order)} />
      {order.lines
        .filter((line) => shippable(line).gt(0))
        .map((line) => (
          <fieldset key={line.id}>
            <legend>{line.sku === null ? line.title : `${line.title} (${line.sku})`}</legend>
            <Field
              {...common}
              field={fieldOf("shipped", line)}
              label={words.shipQuantity}
              hint={words.shipQuantityHint(speech.format.amount(shippable(line).toFixed()))}
              // Where another article is offered, what was ordered is hardly what left.
              value={line.substitute ? "0" : shippable(line).toFixed()}
              type="number"
              min={0}
              step="any"
              inputMode="decimal"
            />
          </fieldset>
        ))}
      <Field {...common} field="carrier" label={words.carrier} value={order.supplier.carrier ?? ""} type="text" />
      <Field {...common} field="tracking_number" label={words.trackingNumber} value="" type="text" />
      <Field {...common} field="tracking_url" label={words.trackingUrl} hint={words.trackingUrlHint} value="" type="url" />
      <Field {...common} field="shipped_at" label={words.shippedAt} value={dayOf(now)} type="date" max={dayOf(now)} />
      <button type="submit">{words.shipSubmit}</button>
    </form>
  )
}
