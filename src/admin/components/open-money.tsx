import { Text } from "@medusajs/ui"
import type { OpenRefundDTO, OrderPaymentDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { SettleDrawer } from "./settle-drawer"

/** What is due and not paid, and what is to be paid back: how it stands, and the way to say that it was done otherwise. */
export function OpenMoney({ payment }: { payment: OrderPaymentDTO }) {
  return (
    <>
      {payment.due_amount > 0 && <Due payment={payment} />}
      {payment.open_refunds.map((refund) => (
        <Owed key={refund.decision_id} refund={refund} payment={payment} />
      ))}
    </>
  )
}

function Due({ payment }: { payment: OrderPaymentDTO }) {
  const { t, money, moment } = useText()
  const { refused_charge: refused, currency_code } = payment
  const said = [
    t("orderPayment.due", { amount: money(payment.due_amount, currency_code) }),
    ...(refused ? [t("orderPayment.refused", { count: refused.failures, reason: refused.last_error, retry: moment(refused.retry_at) })] : []),
    ...(refused?.ends_at ? [t("orderPayment.refusedEnd", { end: moment(refused.ends_at) })] : []),
  ]
  return (
    <div className="flex flex-col items-start gap-y-2 pt-1">
      <Text size="small" className="text-ui-tag-orange-text break-words">
        {said.join(" ")}
      </Text>
      <SettleDrawer
        orderId={payment.order_id}
        money={{ kind: "payment", amount: payment.due_amount, most: payment.outstanding_amount, currency: currency_code }}
      />
    </div>
  )
}

function Owed({ refund, payment }: { refund: OpenRefundDTO; payment: OrderPaymentDTO }) {
  const { t, money, day } = useText()
  const { order_id, currency_code } = payment
  const said = [
    t("orderPayment.owed", { amount: money(refund.amount, currency_code), deadline: day(refund.deadline) }),
    ...(refund.failures > 0 ? [t("orderPayment.owedFailed", { count: refund.failures, reason: refund.last_error ?? "–" })] : []),
  ]
  return (
    <div className="flex flex-col items-start gap-y-2 pt-1">
      <Text size="small" className="text-ui-tag-orange-text break-words">
        {said.join(" ")}
      </Text>
      <SettleDrawer
        orderId={order_id}
        money={{ kind: "refund", amount: refund.amount, most: refund.amount, currency: currency_code, decisionId: refund.decision_id }}
      />
    </div>
  )
}
