import type { ReactElement } from "react"
import type { NoticeLanguage } from "../types"
import type { SupplierOrder, SupplierOrderLine } from "../workflows/queries/supplier-order"
import { Layout } from "./components/layout"
import { speechOf, type Speech } from "./speech"
import { SupplierAnswerForm } from "./supplier-answer"
import { confirmable, openLines, shippable, type FieldFault } from "./supplier-form"
import { SupplierShipForm } from "./supplier-ship"
import { stateOf } from "./supplier-state"
import type { Done, SupplierWords } from "./supplier-words"

/** A form that was sent and not taken over, with what is wrong about it. */
export interface SentForm {
  values: URLSearchParams
  faults: readonly FieldFault[]
}

export interface SupplierPageProps {
  language: NoticeLanguage
  order: SupplierOrder
  /** Where the forms send what they say. */
  action: string
  now: Date
  done?: Done
  stale?: boolean
  sent?: SentForm
}

/** What every part of the page is made from. */
export interface SupplierPart {
  order: SupplierOrder
  speech: Speech
  words: SupplierWords
  action: string
  now: Date
  sent: SentForm | null
}

/** One purchase order, and what its supplier can say about it. */
export function SupplierPage({ language, order, action, now, done, stale, sent }: SupplierPageProps): ReactElement {
  const speech = speechOf(language)
  const words = speech.words.supplier
  const part = { order, speech, words, action, now, sent: sent ?? null }
  const open = openLines(order)
  return (
    <Layout language={language} title={words.title(order.displayId)} shopName={order.shopName}>
      {sent && <Faults faults={sent.faults} words={words} />}
      {done && <p className="note" role="status">{words.done[done]}</p>}
      {stale && <p className="note" role="alert">{words.stale}</p>}
      <p>{words.intro[introOf(order)]}</p>
      <Facts {...part} />
      {order.dropship && (
        <p className="note">
          {words.slip.note} <a href={`${action.split("?")[0]}/slip`}>{words.slip.link}</a>
        </p>
      )}
      <h2>{words.lineHeading}</h2>
      <ul className="goods">
        {order.lines.map((line) => (
          <li key={line.id}>
            <strong>{nameOf(line)}</strong>
            {": "}
            {stateOfLine(line, part)}
          </li>
        ))}
      </ul>
      <Shipments {...part} />
      {open.length > 0 && confirmable(order, now).length > 0 && <ConfirmAll {...part} />}
      {open.length > 0 && <SupplierAnswerForm {...part} />}
      {open.some((line) => shippable(line).gt(0)) && <SupplierShipForm {...part} />}
      <p className="soft">{words.link}</p>
    </Layout>
  )
}

function Faults({ faults, words }: { faults: readonly FieldFault[]; words: SupplierWords }): ReactElement {
  return (
    <div className="note faults" role="alert" tabIndex={-1} autoFocus>
      <p>{words.faultsHeading}</p>
      <ul>
        {faults.map(({ field, line, fault }) => (
          <li key={`${field} ${fault.kind}`}>
            <a href={`#${field}`}>{line ? `${line.title}: ${words.fault(fault)}` : words.fault(fault)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ order, words }: SupplierPart): ReactElement {
  const facts = [
    { name: words.facts.reference, value: order.reference },
    { name: words.facts.deliverTo, value: order.deliverTo.join(", ") || null },
    { name: words.facts.note, value: order.note },
  ].filter(({ value }) => value !== null)
  return (
    <>
      {order.rush && (
        <p>
          <strong>{words.facts.urgent}</strong>
        </p>
      )}
      {facts.length > 0 && (
        <dl aria-label={words.facts.heading}>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function Shipments({ order, words, speech }: SupplierPart): ReactElement | null {
  if (order.shipments.length === 0) {
    return null
  }
  return (
    <>
      <h2>{words.shipmentsHeading}</h2>
      <ul className="goods">
        {order.shipments.map((shipment) => (
          <li key={shipment.id}>
            {speech.words.list(
              shipment.lines.map(({ line_id, quantity }) => {
                const line = order.lines.find(({ id }) => id === line_id)
                return speech.words.goods(speech.format.amount(String(quantity)), line?.title ?? "")
              })
            )}
            {", "}
            {words.shipment(speech.format.date(shipment.shipped_at), shipment.carrier)}
            {shipment.tracking_number && ` (${shipment.tracking_number})`}
          </li>
        ))}
      </ul>
    </>
  )
}

function ConfirmAll({ order, words, action }: SupplierPart): ReactElement {
  return (
    <form method="post" action={action} className="confirm">
      <input type="hidden" name="intent" value="confirm_all" />
      <input type="hidden" name="state" value={stateOf(order)} />
      <button type="submit" aria-describedby="confirm-hint">
        {words.confirmAll}
      </button>
      <p id="confirm-hint" className="soft">
        {words.confirmAllHint}
      </p>
    </form>
  )
}

const nameOf = ({ title, sku }: SupplierOrderLine): string => (sku === null ? title : `${title} (${sku})`)

function introOf({ status }: SupplierOrder): keyof SupplierWords["intro"] {
  switch (status) {
    case "draft":
    case "sent":
      return "sent"
    case "confirmed":
    case "received":
    case "closed":
    case "canceled":
      return status
    case "in_transit":
    case "partly_received":
      return "under_way"
  }
}

/** Where the units of a line are, what the supplier said of it, and the day that counts. */
function stateOfLine(line: SupplierOrderLine, { words, order, speech: { format } }: SupplierPart): string {
  const amount = (quantity: SupplierOrderLine["open"]) => format.amount(quantity.toFixed())
  const date = line.expectedAt && format.date(line.expectedAt.toISOString())
  const price = format.price({ amount: line.unitCost.toFixed(), currency_code: order.currencyCode })
  const isOpen = line.open.gt(0)
  const said = [
    words.ordered(amount(line.quantity), price),
    line.received.gt(0) && words.received(amount(line.received)),
    line.underway.gt(0) && words.underway(amount(line.underway)),
    line.canceled.gt(0) && words.canceled(amount(line.canceled)),
    isOpen && (line.received.gt(0) || line.canceled.gt(0)) && words.open(amount(line.open)),
    isOpen && line.confirmed && words.confirmed(amount(line.confirmed), date),
    isOpen && !line.confirmed && (date === null ? words.noDate : words.wanted(date)),
    isOpen && line.substitute && words.offered(line.substitute.title ?? line.substitute.sku ?? ""),
  ]
  return said.filter((sentence) => typeof sentence === "string").join("; ")
}
