import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { mayRevokeLinks } from "../domain/link-revocation"
import { lowerLinkVersion, raiseLinkVersion } from "../repositories/orders"
import { lockWhole, orThrow } from "./lock-order"

export interface RevokedLinks {
  purchase_order_id: string
  /** Of the links that hold from now on. */
  version: number
  /** The order still has something to answer. */
  is_open: boolean
}

export async function revokeLinks(manager: SqlEntityManager, id: string): Promise<RevokedLinks> {
  const { order } = await lockWhole(manager, id)
  const { isOpen } = orThrow(mayRevokeLinks(order))
  return { purchase_order_id: id, version: await raiseLinkVersion(manager, id), is_open: isOpen }
}

export async function undoRevocation(manager: SqlEntityManager, revoked: RevokedLinks): Promise<void> {
  await lowerLinkVersion(manager, revoked.purchase_order_id, revoked.version)
}
