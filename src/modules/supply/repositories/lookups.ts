import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { LineName } from "../domain/csv/date-row"
import type { LineIndex, NamedLine, NamedOrder } from "../domain/csv/find-line"

const among = "(SELECT jsonb_array_elements_text(?::jsonb))"

const list = (values: readonly (string | number | null)[]): string =>
  JSON.stringify([...new Set(values.filter((value) => value !== null))])

/** Numbers that references such as `PO-12` name; orders without a reference of their own are exported under them. */
const numbersIn = (references: readonly (string | null)[]): number[] =>
  references.flatMap((reference) => {
    const number = /^PO-(\d{1,9})$/.exec(reference ?? "")?.[1]
    return number === undefined ? [] : [Number(number)]
  })

/** What the names can mean, in three statements, whatever their number. */
export async function selectLineIndex(
  manager: SqlEntityManager,
  names: readonly LineName[],
  items: ReadonlyMap<string, string>
): Promise<LineIndex> {
  const references = names.map((name) => name.reference)
  const orders = await manager.execute<NamedOrder[]>(
    `SELECT po.id, po.display_id, po.reference, po.location_id, supplier.id AS supplier_id, supplier.name AS supplier_name
     FROM purchase_order po JOIN supplier ON supplier.id = po.supplier_id
     WHERE po.deleted_at IS NULL AND (
       po.display_id IN (SELECT jsonb_array_elements_text(?::jsonb)::integer) OR po.reference IN ${among}
       OR (po.reference IS NULL AND po.display_id IN (SELECT jsonb_array_elements_text(?::jsonb)::integer))
       OR po.id IN (SELECT purchase_order_id FROM purchase_order_line WHERE id IN ${among}))`,
    [
      list(names.flatMap(({ order, reference_as_number = null }) => [order, reference_as_number])),
      list(references),
      JSON.stringify(numbersIn(references)),
      list(names.map((name) => name.line_id)),
    ]
  )
  const supplierSkus = list(names.map((name) => name.supplier_sku))
  const supplied = await manager.execute<{ supplier_id: string; supplier_sku: string; inventory_item_id: string }[]>(
    `SELECT DISTINCT supplier_id, supplier_sku, inventory_item_id FROM supplier_agreement
     WHERE supplier_sku IN ${among} AND deleted_at IS NULL`,
    [supplierSkus]
  )
  const lines = await manager.execute<NamedLine[]>(
    `SELECT id, purchase_order_id, inventory_item_id, supplier_sku, quantity::text AS quantity,
            received_quantity::text AS received, canceled_quantity::text AS canceled
     FROM purchase_order_line
     WHERE deleted_at IS NULL AND purchase_order_id IN ${among}
       AND (id IN ${among} OR supplier_sku IN ${among} OR inventory_item_id IN ${among})
     ORDER BY id`,
    [
      list(orders.map((order) => order.id)),
      list(names.map((name) => name.line_id)),
      supplierSkus,
      list([...items.values(), ...supplied.map((known) => known.inventory_item_id)]),
    ]
  )
  return { orders, lines, items, supplied }
}

export interface NamedSupplier {
  id: string
  name: string
  currency_code: string
}

/** Suppliers by id or, whatever its case, by name. */
export const selectSuppliersNamed = (manager: SqlEntityManager, names: readonly string[]): Promise<NamedSupplier[]> =>
  manager.execute<NamedSupplier[]>(
    `SELECT id, name, currency_code FROM supplier
     WHERE deleted_at IS NULL AND (id IN ${among} OR lower(name) IN ${among})`,
    [list(names), list(names.map((name) => name.toLowerCase()))]
  )

/** Orders that a supplier has under one of the references already. */
export const selectOrdersReferred = (
  manager: SqlEntityManager,
  references: readonly string[]
): Promise<{ supplier_id: string; reference: string; display_id: number }[]> =>
  manager.execute(
    `SELECT supplier_id, coalesce(reference, 'PO-' || display_id) AS reference, display_id FROM purchase_order
     WHERE deleted_at IS NULL AND (reference IN ${among}
       OR (reference IS NULL AND display_id IN (SELECT jsonb_array_elements_text(?::jsonb)::integer)))`,
    [list(references), JSON.stringify(numbersIn(references))]
  )
