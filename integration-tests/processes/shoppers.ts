import type { Client } from "pg"
import { fillCart, payCart } from "../../demo/story/customer"
import type { Goods } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"
import { shopper } from "./goods"

/** What a cart that is paid for consists of: a table, the column that names its owner, and the owner's table. */
const PARTS = [
  ["cart_line_item", "cart_id", "cart"],
  ["cart_line_item_tax_line", "item_id", "cart_line_item"],
  ["cart_shipping_method", "cart_id", "cart"],
  ["cart_shipping_method_tax_line", "shipping_method_id", "cart_shipping_method"],
  ["cart_payment_collection", "cart_id", "cart"],
] as const

/** Carts that need nothing but to be completed: `count` shoppers who all want the same. */
export async function paidCarts(
  shop: Shop,
  db: Client,
  wanted: readonly { goods: Goods; quantity: number }[],
  count: number
): Promise<string[]> {
  const [first, ...rest] = wanted
  const cartId = await fillCart(shop, shopper, first.goods, first.quantity)
  for (const { goods, quantity } of rest) {
    await shop.store("POST", `/store/carts/${cartId}/line-items`, { variant_id: goods.variantId, quantity })
  }
  await payCart(shop, cartId)
  return copyCart(db, cartId, count)
}

type Row = Record<string, unknown>

/** Row by row under new ids, because what is tested is the till, not the filling of carts. */
async function copyCart(db: Client, cartId: string, count: number): Promise<string[]> {
  const rows = new Map<string, Row[]>()
  const take = async (table: string, column: string, owners: readonly unknown[]): Promise<Row[]> => {
    const found = await db.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${column} = ANY($1)`, [owners])
    const taken = found.rows.map(({ row }) => row)
    rows.set(table, taken)
    return taken
  }
  const [cart] = await take("cart", "id", [cartId])
  await take("cart_address", "id", [cart.shipping_address_id, cart.billing_address_id])
  for (const [table, column, owner] of PARTS) {
    await take(table, column, idsOf(rows.get(owner)))
  }
  const payments = (rows.get("cart_payment_collection") ?? []).map((link) => link.payment_collection_id)
  await take("payment_collection", "id", payments)
  await take("payment_session", "payment_collection_id", payments)

  const ids = [...rows.values()].flatMap(idsOf)
  const copies = Array.from({ length: count }, (_, index) => `copy${index + 1}`)
  for (const table of ["cart_address", "cart", ...PARTS.map(([name]) => name), "payment_collection", "payment_session"]) {
    const original = JSON.stringify(rows.get(table))
    const copied = copies.flatMap((copy): Row[] =>
      JSON.parse(ids.reduce((text, id) => text.replaceAll(id, `${id}_${copy}`), original))
    )
    await db.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [
      JSON.stringify(copied),
    ])
  }
  return copies.map((copy) => `${cartId}_${copy}`)
}

function idsOf(rows: readonly Row[] = []): string[] {
  return rows.map((row) => String(row.id))
}
