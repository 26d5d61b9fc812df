import { Client } from "pg"
import { fillCart, placeOrder, type Customer, type Order } from "../../demo/story/customer"
import { orderFromSupplier, stockGoods, type Goods, type PurchaseOrder } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"
import { recordWhen } from "../../demo/story/watch"
import type { BackorderDTO, BackorderPolicyDTO } from "../../src/types"

const DAY = 24 * 60 * 60 * 1000

export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

let customers = 0

/** A customer nobody else is; in Germany, German. */
export function customerIn(countryCode: "de" | "ie"): Customer {
  customers += 1
  const [firstName, lastName] = countryCode === "de" ? ["Erika", "Weber"] : ["Owen", "Miller"]
  return { email: `${firstName.toLowerCase()}.${customers}@example.com`, firstName, lastName, countryCode }
}

export interface SevenAwaited {
  goods: Goods
  purchaseOrder: PurchaseOrder
  order: Order
  record: BackorderDTO
}

/** Three are there, fourteen come in 21 days, somebody orders ten: seven wait. */
export async function sevenAwaited(shop: Shop, title: string, customer: Customer): Promise<SevenAwaited> {
  const goods = await stockGoods(shop, title, 3, 159)
  const purchaseOrder = await orderFromSupplier(shop, [{ goods, quantity: 14, expectedAt: inDays(21) }])
  const order = await placeOrder(shop, await fillCart(shop, customer, goods, 10))
  const record = await recordWhen(shop, order, "is recorded", ({ waiting_quantity }) => waiting_quantity === 7)
  return { goods, purchaseOrder, order, record }
}

/** Takes every policy away, so that the next suite begins with the options of the plugin. */
export async function clearPolicies(shop: Shop): Promise<void> {
  const { body } = await shop.admin<{ policies: BackorderPolicyDTO[] }>("GET", "/admin/backorder-policies?limit=1000")
  for (const { id } of body.policies) {
    await shop.admin("DELETE", `/admin/backorder-policies/${id}`)
  }
}

/** Changes what no route changes, to see whether somebody notices. */
export async function runSql(databaseUrl: string, sql: string, values: string[]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(sql, values)
  } finally {
    await client.end()
  }
}
