import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { seedChannel } from "./seed/channel"
import { seedLocations } from "./seed/locations"
import { isSeeded, seedAdmin, seedCustomers } from "./seed/people"
import { seedProducts } from "./seed/products"
import { seedRegions } from "./seed/regions"
import { seedSupply } from "./seed/supply"

/** Fills an empty database with the demo shop; the admin user comes last and says that it is complete. */
export default async function seed({ container }: ExecArgs) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  if (await isSeeded(container)) {
    logger.info("The demo shop is filled already.")
    return
  }
  const now = new Date()
  await seedRegions(container)
  const channel = await seedChannel(container)
  const locations = await seedLocations(container, channel)
  const items = await seedProducts(container, channel, locations)
  await seedSupply(container, items, locations, now)
  await seedCustomers(container)
  await seedAdmin(container)
  logger.info("The demo shop is filled.")
}
