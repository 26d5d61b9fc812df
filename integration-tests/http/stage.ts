import type { MedusaContainer } from "@medusajs/framework/types"
import type { Mailbox } from "../../demo/mailbox/server.mjs" with { "resolution-mode": "import" }
import type { Shop } from "../../demo/story/shop"

/** What every suite works with; filled before the first test. One boot serves them all. */
export interface Stage {
  shop: Shop
  mailbox: Mailbox
  container: MedusaContainer
  /** Resolves once nothing is going on in the shop any more. */
  rest: () => Promise<void>
}
