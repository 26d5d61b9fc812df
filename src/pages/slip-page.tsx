import type { ReactElement } from "react"
import type { NoticeLanguage } from "../types"
import type { SupplierOrder } from "../workflows/queries/supplier-order"
import { Layout } from "./components/layout"
import { speechOf } from "./speech"

interface SlipPageProps {
  language: NoticeLanguage
  order: SupplierOrder
}

/** The shop's delivery note for goods that a supplier sends to its customer: what, to whom, for which order, no prices. */
export function SlipPage({ language, order }: SlipPageProps): ReactElement {
  const speech = speechOf(language)
  const { slip } = speech.words.supplier
  const goods = order.lines
    .map((line) => ({ ...line, units: line.quantity.minus(line.canceled) }))
    .filter(({ units }) => units.gt(0))
  return (
    <Layout language={language} title={slip.title} shopName={order.shopName}>
      {order.dropship && <p>{slip.order(order.dropship.displayId)}</p>}
      <h2>{slip.deliverTo}</h2>
      <address>
        {order.deliverTo.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </address>
      <table>
        <thead>
          <tr>
            <th scope="col">{slip.article}</th>
            <th scope="col">{slip.number}</th>
            <th scope="col">{slip.quantity}</th>
          </tr>
        </thead>
        <tbody>
          {goods.map((line) => (
            <tr key={line.id}>
              <td>{line.asBought?.title ?? line.title}</td>
              <td>{line.asBought ? line.asBought.sku : line.sku}</td>
              <td>{speech.format.amount(line.units.toFixed()).text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft screen">{slip.print}</p>
    </Layout>
  )
}
