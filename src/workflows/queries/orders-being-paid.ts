/**
 * Medusa makes the order and its reservations before it asks for the payment, and takes both back
 * when the payment is refused. It tells of the reservations at once and of the order at the end:
 * until then an order is not placed, and nobody may be told that it waits.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** An order whose payment was asked for longer ago than this was placed without one. Milliseconds, by the machine's clock. */
const PATIENCE = 15 * 60_000

interface Row {
  id: string
  version: number
  created_at: string | Date
  cart_link: { cart_id: string } | null
  payment_collections: ({ payments: { id: string }[] | null } | null)[] | null
}

/**
 * Those of the orders that Medusa is still taking: they come from a cart, nobody has changed them, a payment is asked
 * for, and none was made yet.
 */
export async function ordersBeingPaid(container: MedusaContainer, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { data }: { data: Row[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "version", "created_at", "cart_link.cart_id", "payment_collections.payments.id"],
    filters: { id: [...orderIds] },
  })
  const since = Date.now() - PATIENCE
  return new Set(data.filter((order) => new Date(order.created_at).getTime() > since && isAsked(order)).map(({ id }) => id))
}

function isAsked({ version, cart_link, payment_collections }: Row): boolean {
  const collections = (payment_collections ?? []).flatMap((collection) => collection ?? [])
  const isNew = version === 1 && Boolean(cart_link)
  return isNew && collections.length > 0 && collections.every(({ payments }) => (payments ?? []).length === 0)
}
