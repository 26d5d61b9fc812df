import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { cancelUnits } from "../../modules/backorder/domain/cancellation"
import type { BackorderModuleService, NewDecision } from "../../modules/backorder/service"
import { openLines } from "../queries/open-lines"
import { orderMoney } from "../queries/order-money"
import { orderBackorders } from "../queries/store-order-backorders"
import { orderWithdrawal, type Withdrawal, type WithdrawableLine } from "../queries/store-withdrawal"
import { decisionRow } from "./claim-decision"
import { withMoneyLocked } from "./locks"

export interface WithdrawInput {
  order_id: string
  /** One more than the declarations made before; the same one sent again is found by it. */
  number: number
  name: string
  email: string
  /** Units of each line; everything that is left without it. */
  lines?: { line_item_id: string; unshipped_quantity: string; shipped_quantity: string }[]
  /** ISO 8601. */
  now: string
}

export interface ClaimedWithdrawal {
  id: string
  /** What is to be carried out now; null where nothing is. */
  decision_id: string | null
}

/**
 * Writes the declaration down, with the decision that gives up what has not left and the ledger's entry. From here on
 * it counts and is carried out, if not by this process then by the sweep, so there is nothing to undo.
 */
export const claimWithdrawalStep = createStep("backorder-claim-withdrawal", async (input: WithdrawInput, { container }) =>
  new StepResponse(await withMoneyLocked(container, input.order_id, () => claim(container, input)))
)

async function claim(container: MedusaContainer, input: WithdrawInput): Promise<ClaimedWithdrawal> {
  const now = new Date(input.now)
  const withdrawal = await orderWithdrawal(container, input.order_id, now)
  if (!withdrawal) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order "${input.order_id}".`)
  }
  if (input.number !== withdrawal.declarations.length + 1) {
    return declaredBefore(withdrawal, input)
  }
  refuseClosed(withdrawal)
  const lines = unitsOf(withdrawal, input)
  const { id, decision_id } = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).declareWithdrawal(
    {
      order_id: input.order_id,
      number: input.number,
      name: input.name,
      email: input.email,
      lines: Object.fromEntries(
        lines.map(({ lineId, unshipped, shipped }) => [lineId, { unshipped: unshipped.toFixed(), shipped: shipped.toFixed() }])
      ),
      declared_at: now,
    },
    await decisionFor(container, input, lines)
  )
  return { id, decision_id }
}

/** Null where nothing of it can be canceled: it has left, or the shop does not count its stock. */
async function decisionFor(
  container: MedusaContainer,
  { order_id, now }: WithdrawInput,
  lines: readonly WithdrawableLine[]
): Promise<NewDecision | null> {
  const wanted = new Map(lines.filter((line) => line.unshipped.gt(0)).map((line) => [line.lineId, line.unshipped]))
  const given = (await openLines(container, order_id)).flatMap((line) => {
    const units = BigNumber.min(line.open, wanted.get(line.lineId) ?? 0)
    const parts = line.parts.map((part) => ({ ...part, lineId: line.lineId }))
    return units.gt(0) && parts.length > 0 ? [cancelUnits(line.lineId, parts, units)] : []
  })
  if (given.length === 0) {
    return null
  }
  const [money, order] = await Promise.all([orderMoney(container, order_id), orderBackorders(container, order_id)])
  const answer = { order_id, source: "customer", decision: "cancel", promise_version: order?.promiseVersion ?? 0, now } as const
  return decisionRow(answer, given, money)
}

/** The same declaration sent again is the one that was made; any other was made from an old page. */
function declaredBefore({ displayId, declarations }: Withdrawal, input: WithdrawInput): ClaimedWithdrawal {
  const same = declarations.find(({ number, name, email }) => number === input.number && name === input.name && email === input.email)
  if (!same) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `A withdrawal from order ${displayId} has been declared in the meantime. Read it again to see what is left, and declare the rest.`
    )
  }
  return { id: same.id, decision_id: null }
}

function refuseClosed({ displayId, period, lines, contact }: Withdrawal): void {
  const wayOut = contact === null ? "Write to us" : `Write to ${contact}`
  if (period === null) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `The law that order ${displayId} falls under gives no right of withdrawal. ${wayOut} all the same.`)
  }
  if (!period.open) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Order ${displayId} could be withdrawn from until ${period.lastDay?.toISOString().slice(0, 10)}. ${wayOut} if something is wrong with the goods.`
    )
  }
  if (lines.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Nothing of order ${displayId} is left to withdraw from.`)
  }
}

function unitsOf({ displayId, lines }: Withdrawal, { lines: chosen }: WithdrawInput): readonly WithdrawableLine[] {
  if (!chosen) {
    return lines
  }
  const units = chosen.map((choice) => {
    const line = lines.find(({ lineId }) => lineId === choice.line_item_id)
    const unshipped = new BigNumber(choice.unshipped_quantity)
    const shipped = new BigNumber(choice.shipped_quantity)
    if (!line || unshipped.gt(line.unshipped) || shipped.gt(line.shipped)) {
      const left = line ? `${line.unshipped.toFixed()} not yet packed and ${line.shipped.toFixed()} packed of "${line.title}"` : `nothing of line "${choice.line_item_id}"`
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `Of order ${displayId} ${left} can be withdrawn from.`)
    }
    return { ...line, unshipped, shipped }
  })
  const some = units.filter((line) => line.unshipped.plus(line.shipped).gt(0))
  if (some.length === 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "Name at least one unit to withdraw from.")
  }
  return some
}
