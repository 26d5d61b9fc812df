import type { BackorderDTO } from "../../types"
import type { CancellationMoney } from "../lib/cancellation-money"
import { useCancellationMoney } from "./backorders"
import { useText } from "./use-text"

/** What a cancellation will do, the money among it where that can be known. */
export function useCancelSentence() {
  const { t, quantity, money: format } = useText()
  const ask = useCancellationMoney()

  const sentence = (money: CancellationMoney, currency: string): string => {
    if (money.kind === "unknown") {
      return t("backorder.actions.cancel.money.unknown")
    }
    if (money.kind === "order") {
      return money.refund > 0
        ? t("backorder.actions.cancel.money.orderRefund", { refund: format(money.refund, currency) })
        : t("backorder.actions.cancel.money.order")
    }
    const amounts = { refund: format(money.refund, currency), credit: format(money.credit, currency) }
    if (money.refund <= 0) {
      return t("backorder.actions.cancel.money.credit", amounts)
    }
    return t(money.credit > 0 ? "backorder.actions.cancel.money.both" : "backorder.actions.cancel.money.refund", amounts)
  }

  return async (backorder: BackorderDTO): Promise<string> => {
    const { waiting_quantity: waiting, title } = backorder
    // Who may cancel but not read the order, or has just lost the network, still gets a sentence.
    const { money, currency } = await ask(backorder).catch(() => ({ money: { kind: "unknown" } as const, currency: "" }))
    return [
      t("backorder.actions.cancel.text", { count: waiting, quantity: quantity(waiting), title }),
      sentence(money, currency),
      t("backorder.actions.cancel.final"),
    ].join(" ")
  }
}
