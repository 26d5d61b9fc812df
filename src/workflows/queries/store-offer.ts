/** What a customer may decide about an order today, and what each answer would mean for the money. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { addDays } from "../../modules/backorder/domain/calendar"
import { cancellationWorth, settle } from "../../modules/backorder/domain/money"
import { release } from "../../modules/backorder/domain/release"
import type { BackorderDecisionRow, BackorderModuleService } from "../../modules/backorder/service"
import { namesOf } from "./notice-orders"
import { openLines } from "./open-lines"
import { orderMoney, type OrderMoney } from "./order-money"
import { productName } from "./product-name"
import { decidedSubstitutes, offeredSubstitutes, type OfferedSubstitute } from "./substitutes"
import { orderBackorders, type OrderBackorderLine, type OrderBackorders } from "./store-order-backorders"

const decidedLines = z.record(z.string(), z.string())

export type OfferedChoice = BackorderDecisionRow["decision"]

export interface Decided {
  choice: OfferedChoice
  at: Date
  /** Units of each order line that waited then and were decided about. */
  lines: readonly { lineId: string; quantity: BigNumber }[]
  /** What the customer has chosen instead of them. */
  substitutes: readonly { title: string; quantity: BigNumber; unit: BigNumber; currencyCode: string }[]
}

export interface DecisionOffer {
  order: OrderBackorders
  /** What was decided through this very link; without one, what the customer decided last. */
  decided: Decided | null
  /** Empty once the link was used or nothing waits any more. */
  choices: readonly OfferedChoice[]
  waiting: readonly OrderBackorderLine[]
  /** Units that would leave if the customer asked for what is there. */
  shippable: readonly { lineId: string; quantity: BigNumber }[]
  /** What may come instead of lines that wait, at which price; also what is not there any more. */
  substitutes: readonly OfferedSubstitute[]
  /** Whether giving these lines up sends money back; otherwise nothing was charged for them. */
  refunds(lines: readonly OrderBackorderLine[]): boolean
  /** A link for today's promise where the one given is for an older; it ends when that one does. */
  renewedToken: string | null
  claims: { digest: string; promiseVersion: number }
  /** Leads to the page on which one withdraws from the contract; null where the law gives no such right. */
  withdrawalToken: string | null
}

/** @throws MedusaError for a token that is forged or has expired. */
export async function decisionOffer(container: MedusaContainer, token: string, now: Date): Promise<DecisionOffer> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const claims = backorder.readDecisionToken(token, now)
  const [order, [used]] = await Promise.all([
    orderBackorders(container, claims.orderId),
    backorder.listBackorderDecisions({ token_digest: claims.digest }, { take: 1 }),
  ])
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "The order of this link does not exist any more. Write to us if that surprises you.")
  }
  const offer = await offerOf(container, order, used, { digest: claims.digest, promiseVersion: claims.promiseVersion })
  return {
    ...offer,
    choices: used ? [] : offer.choices,
    renewedToken:
      !used && offer.choices.length > 0 && claims.promiseVersion < order.promiseVersion
        ? // One link follows from another: however often it is renewed, it is the same link and works once.
          backorder.decisionToken(
            order.id,
            order.promiseVersion,
            addDays(claims.expiresAt, -backorder.options.links.lifetime_days)
          )
        : null,
  }
}

/**
 * The same for the customer who is signed in; somebody else's order is none. There is no link that works once, so
 * the same answer to the same promise is known by what was promised and waited then.
 */
export async function customerOffer(
  container: MedusaContainer,
  orderId: string,
  customerId: string
): Promise<DecisionOffer> {
  const order = await orderBackorders(container, orderId)
  if (!order || order.customerId !== customerId) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order with the id "${orderId}".`)
  }
  const [last] = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .listBackorderDecisions({ order_id: orderId, source: "customer" }, { take: 1, order: { decided_at: "DESC" } })
  const state = order.lines.map(({ lineId, waiting }) => `${lineId}=${waiting.toFixed()}`)
  const digest = [orderId, order.promiseVersion, ...state].join(" ")
  return offerOf(container, order, last, { digest, promiseVersion: order.promiseVersion })
}

async function offerOf(
  container: MedusaContainer,
  known: OrderBackorders,
  decided: BackorderDecisionRow | undefined,
  claims: DecisionOffer["claims"]
): Promise<DecisionOffer> {
  const order = { ...known, titles: new Map([...known.titles, ...(await goneTitles(container, known, decided))]) }
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const [lines, money] = await Promise.all([openLines(container, order.id), orderMoney(container, order.id)])
  const waiting = order.lines.filter((line) => line.waiting.gt(0))
  const shippable = release(lines, true)
  const substitutes = await offeredSubstitutes(container, order.id, waiting, money)
  const choices: readonly OfferedChoice[] = [
    "wait",
    ...(shippable.length > 0 ? (["ship_available"] as const) : []),
    ...(substitutes.some(({ available }) => available) ? (["substitute"] as const) : []),
    "cancel",
  ]
  return {
    order,
    decided: decided ? toDecided(decided) : null,
    choices: waiting.length > 0 ? choices : [],
    waiting,
    shippable,
    substitutes,
    refunds: (canceled) => refundOf(canceled, money).gt(0),
    renewedToken: null,
    claims,
    withdrawalToken: backorder.lawFor(order.country).rules.withdrawal_days === null ? null : backorder.withdrawalToken(order.id),
  }
}

/** Names of lines that were decided about and are not on the order any more. */
async function goneTitles(
  container: MedusaContainer,
  { titles }: OrderBackorders,
  decided: BackorderDecisionRow | undefined
): Promise<[string, string][]> {
  const ids = decided ? Object.keys(decidedLines.parse(decided.lines)).filter((id) => !titles.has(id)) : []
  return [...(await namesOf(container, ids))].map(([id, line]) => [id, productName(line)])
}

function toDecided(row: BackorderDecisionRow): Decided {
  const units = Object.entries(decidedLines.parse(row.lines))
  return {
    choice: row.decision,
    at: new Date(row.decided_at),
    substitutes: decidedSubstitutes(row).map((one) => ({
      title: one.title,
      quantity: new BigNumber(one.quantity),
      unit: new BigNumber(one.unit_amount),
      currencyCode: one.currency_code,
    })),
    lines: units.map(([lineId, quantity]) => ({ lineId, quantity: new BigNumber(quantity) })),
  }
}

function refundOf(canceled: readonly OrderBackorderLine[], money: OrderMoney): BigNumber {
  const worth = canceled.reduce((sum, { lineId, waiting }) => {
    const line = money.lines.find((priced) => priced.id === lineId)
    return line ? sum.plus(cancellationWorth(line, waiting, money.decimals)) : sum
  }, new BigNumber(0))
  return settle(worth, money.total.minus(money.paid)).refund
}
