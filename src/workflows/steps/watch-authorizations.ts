import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { judgedAuthorizations, type JudgedOrder } from "../queries/judged-authorizations"
import { ringBell, type Bell } from "./ring-bell"
import { giveUpAuthorization, isAskedAnew, securePayments } from "./secure-payment"

/**
 * Asks at every promise whether what the order is to be paid with lives until then, and keeps the answer. Where it does
 * not, the authorisation is given up and the order paid anew where the merchant wants that and it can be done; else the
 * merchant is told in the order's history and in the bell, once for each promise.
 */
export async function watchAuthorizations(container: MedusaContainer, orderIds: readonly string[], now: Date): Promise<void> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const judged = await judgedAuthorizations(container, orderIds)
  await backorder.keepAuthorizations([...orderIds], judged)
  for (const order of judged.filter(({ outcome }) => outcome === "ends")) {
    if (isAskedAnew(backorder, order) && (await giveUpAuthorization(container, order, now))) {
      continue
    }
    const key = `${order.payment_id}:${order.promise_version}`
    await ringBell(container, [bellOf(order, key)])
    await backorder.appendOnce(
      { orderId: order.order_id, backorderId: null, type: "authorization_ends", data: told(order) },
      {
        id: generateEntityId(undefined, "borun"),
        cause: { type: "authorization_judged", id: key, reason: null, actorId: null },
        now,
      }
    )
  }
  await securePayments(container, orderIds, now)
}

function told({ payment_id, provider_id, amount, currency_code, ends_at, promised_by }: JudgedOrder): Record<string, unknown> {
  return {
    payment_id,
    provider_id,
    amount,
    currency_code,
    ends_at: ends_at?.toISOString() ?? null,
    promised_by: promised_by?.toISOString() ?? null,
  }
}

function bellOf({ order_id, order_display_id, amount, currency_code, provider_id, ends_at, promised_by }: JudgedOrder, key: string): Bell {
  const day = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? ""
  return {
    key: `authorization-ends:${key}`,
    about: { type: "order", id: order_id },
    title: `Order #${order_display_id ?? order_id}: the payment ends before the goods leave`,
    description:
      `${amount} ${currency_code.toUpperCase()} authorised with ${provider_id} end on ${day(ends_at)}; ` +
      `the goods are promised by ${day(promised_by)}. Have the payment extended, or ask the customer to pay anew.`,
  }
}
