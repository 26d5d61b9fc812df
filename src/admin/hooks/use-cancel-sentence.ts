import type { BackorderDTO } from "../../types"
import type { CancellationMoney } from "../lib/cancellation-money"
import { sum } from "../lib/decimal"
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
    // Who may cancel but not read the order, or has just lost the network, still gets a sentence.
    const unknown = { money: { kind: "unknown" } as const, currency: "", records: [backorder] }
    const { money, currency, records } = await ask(backorder).catch(() => unknown)
    // A line is given up as a whole, wherever it is served from.
    const places = records.filter(
      ({ line_item_id, inventory_item_id, waiting_quantity }) =>
        line_item_id === backorder.line_item_id &&
        inventory_item_id === backorder.inventory_item_id &&
        waiting_quantity > 0
    )
    const waiting = sum(places.map(({ waiting_quantity }) => waiting_quantity))
    return [
      t("backorder.actions.cancel.text", { count: waiting, quantity: quantity(waiting), title: backorder.title }),
      ...(places.length > 1 ? [t("backorder.actions.cancel.everywhere", { count: places.length })] : []),
      sentence(money, currency),
      t("backorder.actions.cancel.final"),
    ].join(" ")
  }
}
