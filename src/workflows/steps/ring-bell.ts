import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { errorReason } from "../../modules/work-queue/error-reason"

/** An entry in the bell of Medusa's admin. */
export interface Bell {
  /** The same key rings once. */
  key: string
  title: string
  description: string
  about: { type: "purchase_order" | "order" | "backorder_notice" | "backorder_notice_wording"; id: string }
}

/**
 * Tells the merchant in the admin. What it tells of is done already and must not fail for want of a bell, so a shop
 * without a provider for the channel `feed` reads it in the log instead.
 */
export async function ringBell(container: MedusaContainer, bells: readonly Bell[]): Promise<void> {
  if (bells.length === 0) {
    return
  }
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications(
      bells.map(({ key, title, description, about }) => ({
        to: "",
        channel: "feed",
        template: "admin-ui",
        data: { title, description },
        trigger_type: "backorder",
        resource_type: about.type,
        resource_id: about.id,
        idempotency_key: key,
      }))
    )
  } catch (error) {
    const said = bells.map(({ title, description }) => `${title}: ${description}`).join(" ")
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`${said} (not in the admin's bell: ${errorReason(error)})`)
  }
}
