/** What both a payment and a refund by other means have in common: how they are marked, and what the ledger says. */
import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { settledAmount } from "../../modules/backorder/domain/money"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { AdminSettleOrderMoney } from "../../types"
import type { OrderMoney } from "../queries/order-money"

export interface SettleInput extends AdminSettleOrderMoney {
  order_id: string
  /** The user who says so. */
  actor_id: string
  /** ISO 8601. */
  now: string
}

/** The same reference of an order is entered once: the mark says so without the words. */
export const markOf = ({ kind, reference }: SettleInput): string =>
  `backorder_${kind}_settled:${createHash("sha256").update(reference).digest("hex").slice(0, 32)}`

/**
 * What counts of the amount that was entered.
 * @throws MedusaError `not_allowed` where it is more than is owed, or no amount of the currency.
 */
export function countedAmount(input: SettleInput, owed: BigNumber, { displayId, currencyCode, decimals }: OrderMoney): BigNumber {
  const counted = settledAmount(new BigNumber(input.amount), owed, decimals)
  if (counted) {
    return counted
  }
  const order = `order #${displayId ?? input.order_id}`
  const currency = currencyCode.toUpperCase()
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    owed.gt(0)
      ? `${input.amount} ${currency} cannot be entered for ${order}: ${owed.toFixed()} ${currency} are ${input.kind === "payment" ? "to be paid" : "to be paid back"}. Enter that or less, to the smallest coin of the currency.`
      : `Nothing is to be ${input.kind === "payment" ? "paid" : "paid back"} of ${order} any more. Look at its payments: it may have been done in the meantime.`
  )
}

/** Reason and reference are words of a person: they are kept beside the ledger, which holds their digests. */
export async function writeDown(
  container: MedusaContainer,
  input: SettleInput,
  facts: { amount: BigNumber; currencyCode: string; decisionId?: string }
): Promise<void> {
  const { order_id, kind, reason, reference, actor_id, now } = input
  await container.resolve<BackorderModuleService>(BACKORDER_MODULE).appendOnce(
    {
      orderId: order_id,
      backorderId: null,
      type: kind === "payment" ? "payment_settled" : "refund_settled",
      data: {
        amount: facts.amount.toFixed(),
        currency_code: facts.currencyCode,
        ...(facts.decisionId ? { decision_id: facts.decisionId } : {}),
      },
      personal: { reference },
    },
    {
      id: generateEntityId(undefined, "borun"),
      cause: { type: "settled_by_other_means", id: markOf(input), reason, actorId: actor_id },
      now: new Date(now),
    }
  )
}
