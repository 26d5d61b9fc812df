import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { effectivePolicy } from "../../modules/backorder/domain/policy/effective-policy"
import type { PolicyContext } from "../../modules/backorder/domain/policy/policy"
import { policyDefaults } from "../../modules/backorder/policy-defaults"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { EffectivePolicyDTO, PolicyScope } from "../../types"
import { toldValues } from "./policy-explained"
import { scopeEntities, scopeNouns } from "./policy-scopes"

const nobody: PolicyContext = { variantId: null, productId: null, regionId: null, customerGroupIds: [], salesChannelId: null }

/**
 * What a policy of the scope inherits where it leaves a field empty: a store the plugin's options,
 * a variant what its product says, all others what the store says. Who buys is not known here, so
 * regions, customer groups and sales channels are left out.
 *
 * @throws MedusaError `not_found` for a scope the shop does not have.
 */
export async function policyInherited(container: MedusaContainer, scope: PolicyScope): Promise<EffectivePolicyDTO["values"]> {
  const entity = (await scopeEntities(container, [scope])).get(scope)
  if (!entity) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${scopeNouns[scope.type]} with the id "${scope.id}".`)
  }
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const effective =
    scope.type === "store"
      ? effectivePolicy([], nobody, policyDefaults(service.options))
      : await service.explainPolicy({ ...nobody, productId: scope.type === "variant" ? entity.productId : null })
  return toldValues(container, effective)
}
