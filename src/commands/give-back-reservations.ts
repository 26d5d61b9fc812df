/**
 * Before the plugin is removed, lets Medusa hold again all that is open of every backordered line.
 * Stop the shop's servers first: a running server would plan again what this gives back.
 *
 *     npx medusa exec ./node_modules/medusa-plugin-backorder/.medusa/server/src/commands/give-back-reservations.js
 *
 * May be interrupted and run again.
 */
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { giveBackReservationsWorkflow } from "../workflows/give-back-reservations"

/** Orders between two lines of progress. */
const PAGE = 50

export default async function giveBackReservations({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let orders = 0
  for (let after: string | null = ""; after !== null; ) {
    const { result } = await giveBackReservationsWorkflow(container).run({ input: { after, limit: PAGE } })
    orders += result.orders
    after = result.next
    logger.info(`${orders} orders given back.`)
  }
  logger.info("Medusa holds all that is open. Take the plugin out of medusa-config before the next start.")
}
