/**
 * Makes Medusa hold for order lines what the engine says, through core's own workflows.
 *
 * Of what a line holds at a location, core may pack a part (a reservation of the line), and the
 * rest only keeps other buyers off (a reservation that names the line in its metadata). What
 * merely changes from the one to the other is never let go in between. What falls goes before
 * what rises, so that the sum never exceeds the stock. A reservation of nothing is deleted: core
 * cannot cancel an order that has one at a location that was removed.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createReservationsWorkflow,
  deleteReservationsWorkflow,
  updateReservationsWorkflow,
} from "@medusajs/medusa/core-flows"
import type BigNumber from "bignumber.js"
import { exact } from "../queries/exact-quantity"
import { HELD_FOR_LINE, lineOfReservation, type Reservation } from "../queries/held-lines"

export interface WantedHold {
  lineId: string
  orderDisplayId: number | null
  inventoryItemId: string
  locationId: string
  held: BigNumber
  packable: BigNumber
}

interface Update {
  id: string
  /** Without it core compares a quantity that rises with the stock, which another order may hold meanwhile. */
  allow_backorder: true
  quantity: BigNumber
  line_item_id: string | null
  metadata: Record<string, string | null>
}

interface Creation {
  inventory_item_id: string
  location_id: string
  quantity: BigNumber
  allow_backorder: true
  line_item_id?: string
  description?: string
  metadata?: Record<string, string>
}

interface Plan {
  deletions: string[]
  falling: Update[]
  rising: Update[]
  creations: Creation[]
}

export async function setReservations(
  container: MedusaContainer,
  wanted: readonly WantedHold[],
  reservations: readonly Reservation[]
): Promise<void> {
  const plan: Plan = { deletions: [], falling: [], rising: [], creations: [] }
  // Core locks item by item in the order given; everybody who asks in the same order never waits in a circle.
  for (const hold of [...wanted].sort((a, b) => (a.inventoryItemId < b.inventoryItemId ? -1 : 1))) {
    planHold(
      plan,
      hold,
      reservations.filter(
        (row) =>
          lineOfReservation(row) === hold.lineId &&
          row.inventory_item_id === hold.inventoryItemId &&
          row.location_id === hold.locationId
      )
    )
  }
  await update(container, plan.falling)
  if (plan.deletions.length > 0) {
    await deleteReservationsWorkflow(container).run({ input: { ids: plan.deletions } })
  }
  await update(container, plan.rising)
  if (plan.creations.length > 0) {
    await createReservationsWorkflow(container).run({ input: { reservations: plan.creations } })
  }
}

function planHold(plan: Plan, hold: WantedHold, rows: readonly Reservation[]): void {
  const kinds = [
    { packable: true, quantity: hold.packable, row: rows.find((row) => row.line_item_id) },
    { packable: false, quantity: hold.held.minus(hold.packable), row: rows.find((row) => !row.line_item_id) },
  ]
  const spare = rows.filter((row) => !kinds.some((kind) => kind.row === row && kind.quantity.gt(0)))
  for (const { packable, quantity, row } of kinds) {
    if (quantity.lte(0)) {
      continue
    }
    const used = row ?? spare.shift()
    if (used) {
      const isSame = used === row && exact(used, "quantity").eq(quantity)
      const list = quantity.gt(exact(used, "quantity")) || (packable && used !== row) ? plan.rising : plan.falling
      list.push(...(isSame ? [] : [{ id: used.id, quantity, allow_backorder: true as const, ...ownerOf(hold, packable) }]))
    } else {
      plan.creations.push(newReservation(hold, packable, quantity))
    }
  }
  plan.deletions.push(...spare.map((row) => row.id))
}

function ownerOf({ lineId }: WantedHold, packable: boolean): Pick<Update, "line_item_id" | "metadata"> {
  return packable
    ? { line_item_id: lineId, metadata: { [HELD_FOR_LINE]: null } }
    : { line_item_id: null, metadata: { [HELD_FOR_LINE]: lineId } }
}

function newReservation(hold: WantedHold, packable: boolean, quantity: BigNumber): Creation {
  const base = {
    inventory_item_id: hold.inventoryItemId,
    location_id: hold.locationId,
    quantity,
    allow_backorder: true as const,
  }
  return packable
    ? { ...base, line_item_id: hold.lineId }
    : {
        ...base,
        description: hold.orderDisplayId === null ? "Held for an order" : `Held for order #${hold.orderDisplayId}`,
        metadata: { [HELD_FOR_LINE]: hold.lineId },
      }
}

async function update(container: MedusaContainer, updates: readonly Update[]): Promise<void> {
  if (updates.length > 0) {
    await updateReservationsWorkflow(container).run({ input: { updates: [...updates] } })
  }
}
