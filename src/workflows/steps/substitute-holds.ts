/**
 * Stock that is held for a customer who chose a substitute, until the substitute is a line of the order and holds it
 * itself. A hold names the decision, and the line that the goods come instead of.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createReservationsWorkflow, deleteReservationsWorkflow, updateReservationsWorkflow } from "@medusajs/medusa/core-flows"
import type { StockHold } from "../queries/substitute-stock"

/** Both also on the substitute's own order line. */
export const DECISION = "backorder_decision_id"
export const INSTEAD_OF = "backorder_instead_of"

export interface SubstituteHold {
  id: string
  insteadOf: string
}

/** What is held under a decision of the items given. */
export async function substituteHolds(
  container: MedusaContainer,
  decisionId: string,
  itemIds: readonly string[]
): Promise<SubstituteHold[]> {
  const rows = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ inventory_item_id: [...itemIds] }, { take: null })
  return rows.flatMap(({ id, metadata }) => {
    const insteadOf = metadata?.[INSTEAD_OF]
    return metadata?.[DECISION] === decisionId && typeof insteadOf === "string" ? [{ id, insteadOf }] : []
  })
}

/** Holds what is there; false where it is not (any more), and then nothing is held. */
export async function holdStock(
  container: MedusaContainer,
  { decisionId, insteadOf, orderName }: { decisionId: string; insteadOf: string; orderName: string },
  holds: readonly StockHold[]
): Promise<boolean> {
  const held: string[] = []
  // One by one: core compares each of several reservations with the stock by itself, not their sum.
  for (const { inventoryItemId, locationId, quantity } of holds) {
    try {
      const { result } = await createReservationsWorkflow(container).run({
        input: {
          reservations: [
            {
              inventory_item_id: inventoryItemId,
              location_id: locationId,
              quantity,
              description: `Held for ${orderName}: comes instead of what waits`,
              metadata: { [DECISION]: decisionId, [INSTEAD_OF]: insteadOf },
            },
          ],
        },
      })
      held.push(...result.map(({ id }) => id))
    } catch (error) {
      await letGo(container, held)
      if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_ALLOWED) {
        return false
      }
      throw error
    }
  }
  return true
}

export async function letGo(container: MedusaContainer, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) {
    await deleteReservationsWorkflow(container).run({ input: { ids: [...ids] } })
  }
}

/** Makes holds the reservations of the lines that came instead. */
export async function handOver(
  container: MedusaContainer,
  holds: readonly SubstituteHold[],
  lineInsteadOf: ReadonlyMap<string, string>
): Promise<void> {
  const updates = holds.flatMap(({ id, insteadOf }) => {
    const lineId = lineInsteadOf.get(insteadOf)
    return lineId === undefined
      ? []
      : [{ id, line_item_id: lineId, allow_backorder: true as const, metadata: { [DECISION]: null, [INSTEAD_OF]: null } }]
  })
  if (updates.length > 0) {
    await updateReservationsWorkflow(container).run({ input: { updates } })
  }
}
