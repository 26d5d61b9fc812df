import { MedusaError } from "@medusajs/framework/utils"
import type { ImportStore, Verdict } from "../imports/import-store"
import { selectOrdersReferred } from "../repositories/lookups"

/** A purchase order as the lines of a file make it. */
export interface ImportedOrder {
  reference: string
  supplier_id: string
  location_id: string
  currency_code: string
  lines: ImportedLine[]
}

export interface ImportedLine {
  /** Its number in the file. */
  line: number
  inventory_item_id: string
  quantity: number
  unit_cost: number
  expected_at: string | null
}

/** Places one order and answers its id. */
export type PlaceOrder = (order: ImportedOrder) => Promise<{ id: string }>

/** Orders that were placed, by reference and supplier, are not placed again by whatever file names them next. */
export async function placeImported(
  store: ImportStore,
  importId: string,
  orders: readonly ImportedOrder[],
  place: PlaceOrder
): Promise<string[]> {
  // Two files with the same references follow each other; what the first has placed, the second finds.
  await store.manager.execute(`SELECT pg_advisory_xact_lock(hashtext('backorder:supply-import'))`)
  const known = await selectOrdersReferred(store.manager, orders.map(({ reference }) => reference))
  const ids: string[] = []
  const verdicts: Verdict[] = []
  for (const order of orders) {
    const earlier = known.find((other) => other.reference === order.reference && other.supplier_id === order.supplier_id)
    if (earlier) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, alreadyPlaced(earlier))
    }
    const { id } = await place(order)
    ids.push(id)
    verdicts.push(...order.lines.map(({ line }): Verdict => ({ line, status: "applied", purchase_order_id: id })))
  }
  if ((await store.judge(importId, verdicts)) !== verdicts.length) {
    throw new MedusaError(MedusaError.Types.CONFLICT, `Import "${importId}" is being carried out elsewhere.`)
  }
  return ids
}

export const alreadyPlaced = ({ reference, display_id }: { reference: string; display_id: number }): string =>
  `Purchase order ${display_id} of this supplier has the reference "${reference}" already; import its new dates as dates.`

/** Takes orders back that nobody was told of, and has their lines wait again. */
export async function forgetImported(store: ImportStore, importId: string, orderIds: readonly string[]): Promise<void> {
  const freed = await store.manager.execute<{ line: number }[]>(
    `UPDATE supply_import_line SET status = 'ready', purchase_order_id = NULL, updated_at = now()
     WHERE import_id = ? AND purchase_order_id IN (SELECT jsonb_array_elements_text(?::jsonb)) RETURNING line`,
    [importId, JSON.stringify(orderIds)]
  )
  await store.manager.execute(
    `UPDATE supply_import SET lines_applied = lines_applied - ?, updated_at = now() WHERE id = ?`,
    [freed.length, importId]
  )
}
