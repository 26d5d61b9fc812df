import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderDecisionRow, BackorderModuleService } from "../../modules/backorder/service"
import { editOf, isOpen, orderChanges } from "../queries/order-changes"
import { orderMoney } from "../queries/order-money"
import { decidedSubstitutes } from "../queries/substitutes"
import { stockFor, substituteVariants } from "../queries/substitute-stock"
import { withMoneyLocked } from "./locks"
import { holdStock, letGo, substituteHolds } from "./substitute-holds"

/**
 * Holds the goods of a customer who chose a substitute, at once after the answer. Where they are gone meanwhile the
 * answer is void: the decision is taken back, its link can be used again, and the customer is told to choose anew.
 */
export const holdSubstitutesStep = createStep(
  "backorder-hold-substitutes",
  async (input: { decision_id: string }, { container }) => {
    const decision = await container
      .resolve<BackorderModuleService>(BACKORDER_MODULE)
      .retrieveBackorderDecision(input.decision_id)
    if (decision.decision === "substitute") {
      await withMoneyLocked(container, decision.order_id, () => hold(container, decision))
    }
    return new StepResponse({ decision_id: input.decision_id })
  }
)

async function hold(container: MedusaContainer, decision: BackorderDecisionRow): Promise<void> {
  const edit = editOf(await orderChanges(container, decision.order_id), decision.id)
  const money = await orderMoney(container, decision.order_id)
  if (money.canceled || (edit && !isOpen(edit))) {
    return
  }
  const wanted = decidedSubstitutes(decision)
  const variants = await substituteVariants(container, wanted.map((one) => one.variant_id))
  const itemIds = [...variants.values()].flatMap(({ parts }) => parts.map((part) => part.inventoryItemId))
  const held = await substituteHolds(container, decision.id, itemIds)
  for (const one of wanted) {
    const variant = variants.get(one.variant_id)
    const own = held.filter(({ insteadOf }) => insteadOf === one.line_item_id)
    if (!variant || own.length !== variant.parts.length) {
      // A process may have died between the parts of a kit.
      await letGo(container, own.map(({ id }) => id))
      const stock = variant ? await stockFor(container, decision.order_id, variant, new BigNumber(one.quantity)) : null
      const orderName = `order #${money.displayId ?? decision.order_id}`
      if (!stock || !(await holdStock(container, { decisionId: decision.id, insteadOf: one.line_item_id, orderName }, stock))) {
        await takeBack(container, decision, itemIds)
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `"${one.title}" is not in stock any more, so nothing was decided. Choose again from what is left.`
        )
      }
    }
  }
}

async function takeBack(container: MedusaContainer, decision: BackorderDecisionRow, itemIds: readonly string[]): Promise<void> {
  const held = await substituteHolds(container, decision.id, itemIds)
  await letGo(container, held.map(({ id }) => id))
  await container.resolve<BackorderModuleService>(BACKORDER_MODULE).deleteBackorderDecisions([decision.id])
}
