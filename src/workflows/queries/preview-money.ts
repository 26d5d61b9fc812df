import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { authorizationLife } from "../../modules/backorder/domain/authorization-end"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { EtaPreviewDTO, EtaPreviewLineDTO } from "../../types"
import { exact, type ExactQuantity } from "./exact-quantity"

type Money = Pick<EtaPreviewDTO, "value" | "authorizations">

interface Order {
  id: string
  display_id: number | null
  currency_code: string
  items: ({ id: string; detail: ExactQuantity<"quantity"> } & ExactQuantity<"total">)[]
  payment_collections:
    | {
        payments: ({
          id: string
          provider_id: string
          created_at: string | Date
          captured_at: string | Date | null
          canceled_at: string | Date | null
          data: unknown
        } & ExactQuantity<"amount">)[]
      }[]
    | null
}

/** The money that hangs on lines whose dates would move. */
export async function moneyOfPreview(container: MedusaContainer, lines: readonly EtaPreviewLineDTO[]): Promise<Money> {
  const { data }: { data: Order[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "currency_code", "total", "items.*", "items.detail.quantity", "payment_collections.payments.*"],
    filters: { id: [...new Set(lines.map((line) => line.order_id))] },
  })
  const { authorization_days } = container.resolve<BackorderModuleService>(BACKORDER_MODULE).options.payment
  return {
    value: valueOf(data, lines),
    authorizations: data.flatMap((order) => endingBefore(order, lastPromise(order, lines), authorization_days)),
  }
}

/** A kit's line is there once for each of its parts; its price counts once. */
function valueOf(orders: readonly Order[], lines: readonly EtaPreviewLineDTO[]): Money["value"] {
  const waiting = new Map(lines.map((line) => [line.line_item_id, line]))
  const amounts = new Map<string, BigNumber>()
  for (const order of orders) {
    for (const item of order.items) {
      const line = waiting.get(item.id)
      const quantity = exact(item.detail, "quantity")
      if (line && quantity.gt(0)) {
        const units = BigNumber.min(line.waiting_quantity, quantity)
        const amount = exact(item, "total").div(quantity).times(units)
        amounts.set(order.currency_code, amount.plus(amounts.get(order.currency_code) ?? 0))
      }
    }
  }
  return [...amounts].map(([currency_code, amount]) => ({ currency_code, amount: amount.dp(4).toNumber() }))
}

function lastPromise(order: Order, lines: readonly EtaPreviewLineDTO[]): Date | null {
  const days = lines.flatMap((line) => (line.order_id === order.id && line.next.promised_by ? [line.next.promised_by] : []))
  const last = days.sort().at(-1)
  return last === undefined ? null : new Date(last)
}

function endingBefore(order: Order, promisedBy: Date | null, days: Readonly<Record<string, number>>): Money["authorizations"] {
  const payments = (order.payment_collections ?? []).flatMap((collection) => collection.payments)
  return payments.flatMap((payment) => {
    const { id, provider_id, created_at, data } = payment
    const open = payment.captured_at === null && payment.canceled_at === null
    const { outcome, endsAt } = authorizationLife({ providerId: provider_id, authorizedAt: new Date(created_at), data }, promisedBy, days)
    return open && outcome === "ends" && endsAt
      ? [
          {
            order_id: order.id,
            order_display_id: order.display_id,
            payment_id: id,
            provider_id,
            amount: exact(payment, "amount").toNumber(),
            currency_code: order.currency_code,
            ends_at: endsAt.toISOString(),
          },
        ]
      : []
  })
}
