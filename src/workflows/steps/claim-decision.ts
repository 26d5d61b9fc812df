import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { cancelWaiting, type LineCancellationPlan } from "../../modules/backorder/domain/cancellation"
import { cancellationWorth } from "../../modules/backorder/domain/money"
import type { BackorderDecisionRow, BackorderModuleService, NewDecision } from "../../modules/backorder/service"
import { openLines } from "../queries/open-lines"
import { foreignChange, openChangeError, orderChanges } from "../queries/order-changes"
import { orderMoney, type OrderMoney } from "../queries/order-money"
import { offeredSubstitutes, type DecidedSubstitute } from "../queries/substitutes"
import { withMoneyLocked } from "./locks"

export interface ClaimDecisionInput {
  order_id: string
  source: "customer" | "merchant" | "clock"
  decision: BackorderDecisionRow["decision"]
  /** Lines of these records only; all that wait without it. */
  backorder_ids?: string[]
  actor_id?: string
  token_digest?: string
  promise_version: number
  /** ISO 8601. */
  now: string
}

/**
 * Writes the answer down before anything is done about it: from here on it is carried out, if not
 * by this process then by the sweep. That is why there is nothing to undo. The link's digest is
 * unique, so of two clicks one is told that the link was used.
 */
export const claimDecisionStep = createStep(
  "backorder-claim-decision",
  async (input: ClaimDecisionInput, { container }) => {
    const decision = await withMoneyLocked(container, input.order_id, () => claim(container, input))
    return new StepResponse(decision.id)
  }
)

async function claim(container: MedusaContainer, input: ClaimDecisionInput) {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  if (input.token_digest) {
    const [used] = await backorder.listBackorderDecisions({ token_digest: input.token_digest }, { take: 1 })
    if (used) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        "This link was used already, and a link works once. If you have changed your mind, write to us."
      )
    }
  }
  const money = await orderMoney(container, input.order_id)
  const waiting = await waitingLines(container, input)
  if (waiting.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Nothing of this order waits any more, so there is nothing to decide.")
  }
  if (input.source === "merchant" && input.decision === "cancel") {
    await refuseDuringChange(container, input.order_id, money)
  }
  const substitutes = input.decision === "substitute" ? await chosenSubstitutes(container, input.order_id, waiting, money) : []
  const [decision] = await backorder.createBackorderDecisions([decisionRow(input, waiting, money, substitutes)])
  return decision
}

/** Every line that was chosen has to have one; whether it still is there when it is held is another matter. */
async function chosenSubstitutes(
  container: MedusaContainer,
  orderId: string,
  lines: readonly LineCancellationPlan[],
  money: OrderMoney
): Promise<DecidedSubstitute[]> {
  const offered = await offeredSubstitutes(container, orderId, lines.map(({ lineId, units }) => ({ lineId, waiting: units })), money)
  return lines.map(({ lineId }) => {
    const one = offered.find((substitute) => substitute.lineId === lineId)
    if (!one?.available) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        one
          ? `"${one.title}" is not in stock any more, so nothing was decided. Choose again from what is left.`
          : "There is no substitute on offer for everything that was chosen. Name the backorders that have one."
      )
    }
    return {
      line_item_id: lineId,
      variant_id: one.variantId,
      title: one.title,
      sku: one.sku,
      quantity: one.units.toFixed(),
      unit_amount: one.unit.toFixed(),
      currency_code: one.currencyCode,
    }
  })
}

/** An answer as it is written down: `lines` are those it is about, given up where it cancels or takes something else. */
export function decisionRow(
  input: Pick<ClaimDecisionInput, "order_id" | "source" | "decision" | "actor_id" | "token_digest" | "promise_version" | "now">,
  lines: readonly LineCancellationPlan[],
  money: OrderMoney,
  substitutes: readonly DecidedSubstitute[] = []
): NewDecision {
  const cancellations = givesUp(input.decision) ? lines : []
  return {
    order_id: input.order_id,
    source: input.source,
    actor_id: input.actor_id ?? null,
    decision: input.decision,
    token_digest: input.token_digest ?? null,
    promise_version: input.promise_version,
    status: "claimed",
    lines: Object.fromEntries(lines.map((line) => [line.lineId, line.units.toFixed()])),
    cancellations: {
      parts: cancellations.flatMap((line) =>
        line.parts.map((part) => ({
          line_item_id: line.lineId,
          inventory_item_id: part.inventoryItemId,
          canceled_quantity: part.canceled.toFixed(),
          ordered_quantity: part.ordered.toFixed(),
        }))
      ),
    },
    substitutes: substitutes.length > 0 ? { lines: substitutes } : null,
    amount: worth(cancellations, money),
    currency_code: money.currencyCode,
    decided_at: new Date(input.now),
  }
}

const givesUp = (decision: ClaimDecisionInput["decision"]): boolean => decision === "cancel" || decision === "substitute"

/** A customer's answer is written down all the same and carried out later; staff can end the change first. */
async function refuseDuringChange(container: MedusaContainer, orderId: string, money: OrderMoney): Promise<void> {
  const change = foreignChange(await orderChanges(container, orderId), null)
  if (change) {
    throw openChangeError(money.displayId, change)
  }
}

/** What waits, line by line, with what giving it up would mean. */
async function waitingLines(container: MedusaContainer, input: ClaimDecisionInput): Promise<LineCancellationPlan[]> {
  const records = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .recordsOfOrders([input.order_id])
  const chosen = new Set(
    records
      .filter((record) => !input.backorder_ids || input.backorder_ids.includes(record.backorderId))
      .map((record) => record.lineId)
  )
  const lines = await openLines(container, input.order_id)
  return lines
    .filter((line) => chosen.has(line.lineId))
    .map((line) => cancelWaiting(line.lineId, line.parts.map((part) => ({ ...part, lineId: line.lineId }))))
    .filter((line) => line.units.gt(0))
}

function worth(cancellations: readonly LineCancellationPlan[], money: OrderMoney): number {
  return cancellations
    .reduce((sum, canceled) => {
      const line = money.lines.find((priced) => priced.id === canceled.lineId)
      return line ? sum.plus(cancellationWorth(line, canceled.units, money.decimals)) : sum
    }, new BigNumber(0))
    .toNumber()
}
