/**
 * Records what waits of orders that were placed before the plugin was installed:
 *
 *     npx medusa exec ./node_modules/medusa-plugin-backorder/.medusa/server/src/commands/take-in-orders.js
 *
 * May be interrupted and run again, also while the shop is open.
 */
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { takeInOrdersWorkflow } from "../workflows/take-in-orders"

/** Inventory items between two lines of progress. */
const PAGE = 200

export default async function takeInOrders({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let items = 0
  let orders = 0
  for (let after: string | null = ""; after !== null; ) {
    const { result } = await takeInOrdersWorkflow(container).run({
      input: { after, limit: PAGE, now: new Date().toISOString() },
    })
    items += result.items
    orders += result.orders
    after = result.next
    logger.info(`${items} inventory items looked at, ${orders} orders taken in or corrected.`)
  }
  logger.info("All orders that wait are on record.")
}
