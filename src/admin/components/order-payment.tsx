import { Text } from "@medusajs/ui"
import type { OrderPaymentDTO } from "../../types"
import { useOrderPayment } from "../hooks/backorders"
import { useText } from "../hooks/use-text"
import { OpenMoney } from "./open-money"

/** When the order is charged, with whom, and until when the authorisation lives. */
export function OrderPayment({ orderId }: { orderId: string }) {
  const { t, money } = useText()
  const lifeOf = useLifeSentence()
  const payment = useOrderPayment(orderId).data?.payment
  if (!payment) {
    return null
  }
  const { rule, leaves_when, charging, authorization, charged_amount, currency_code } = payment
  const left = t(`orderPayment.left.${leaves_when}`)
  const times = charging.map((time) => t(`orderPayment.time.${time}`, { left })).join("; ")
  const said = [
    t(`orderPayment.rule.${rule}`, { left, times }),
    ...(charged_amount > 0 ? [t("orderPayment.charged", { amount: money(charged_amount, currency_code) })] : []),
    ...(authorization
      ? [t("orderPayment.authorized", { amount: money(authorization.amount, currency_code), provider: authorization.provider_id })]
      : []),
  ]
  return (
    <section className="flex flex-col gap-y-1 px-6 py-4" aria-label={t("orderPayment.title")}>
      <Text size="small" weight="plus">
        {t("orderPayment.title")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {said.join(" ")}
      </Text>
      {authorization && (
        <Text size="small" className={authorization.outcome === "ends" ? "text-ui-tag-orange-text" : "text-ui-fg-subtle"}>
          {lifeOf(authorization)}
        </Text>
      )}
      <OpenMoney payment={payment} />
    </section>
  )
}

function useLifeSentence() {
  const { t, day, moment } = useText()
  return ({ outcome, ends_at, promised_by }: NonNullable<OrderPaymentDTO["authorization"]>): string => {
    if (ends_at === null) {
      return t(outcome === "lives" ? "orderPayment.outcome.livesForever" : "orderPayment.outcome.unknownEnd")
    }
    return t(`orderPayment.outcome.${outcome}`, { end: moment(ends_at), promised: promised_by ? day(promised_by) : "–" })
  }
}
