import type { Goods } from "../../demo/story/goods"
import type { Shop } from "../../demo/story/shop"
import type { AdminCreateBackorderPolicy, BackorderPolicyDTO, PolicyFieldsDTO } from "../../src/types"

/** Decides for these goods alone. */
export async function decideFor(shop: Shop, goods: Goods, policy: Partial<PolicyFieldsDTO>): Promise<BackorderPolicyDTO> {
  const wanted: AdminCreateBackorderPolicy = { scope: { type: "variant", id: goods.variantId }, ...policy }
  const { body } = await shop.admin<{ policy: BackorderPolicyDTO }>("POST", "/admin/backorder-policies", wanted)
  return body.policy
}
