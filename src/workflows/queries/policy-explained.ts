import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { EffectivePolicy, EffectiveValue } from "../../modules/backorder/domain/policy/effective-policy"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { EffectivePolicyDTO, PolicyScope, PolicySourceDTO } from "../../types"
import { scopeEntities, scopeNouns } from "./policy-scopes"

export interface PolicyQuestion {
  variantId: string
  salesChannelId: string | null
  customerGroupIds: readonly string[]
  regionId: string | null
}

/**
 * What holds for a variant and its buyer, each value with who says so, by name.
 *
 * @throws MedusaError `not_found` for whatever the question names and the shop does not have.
 */
export async function policyExplained(container: MedusaContainer, question: PolicyQuestion): Promise<EffectivePolicyDTO> {
  const { variantId, salesChannelId, customerGroupIds, regionId } = question
  const asked: PolicyScope[] = [
    { type: "variant", id: variantId },
    ...(salesChannelId === null ? [] : [{ type: "sales_channel", id: salesChannelId } as const]),
    ...customerGroupIds.map((id) => ({ type: "customer_group", id }) as const),
    ...(regionId === null ? [] : [{ type: "region", id: regionId } as const]),
  ]
  const known = await scopeEntities(container, asked)
  const missing = asked.find((scope) => !known.get(scope))
  if (missing) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${scopeNouns[missing.type]} with the id "${missing.id}".`)
  }
  const productId = known.get({ type: "variant", id: variantId })?.productId ?? null
  const effective = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .explainPolicy({ variantId, productId, regionId, customerGroupIds, salesChannelId })
  return { variant_id: variantId, product_id: productId, values: await toldValues(container, effective) }
}

/** The values as they travel, each with the name of whoever sets it. */
export async function toldValues(container: MedusaContainer, effective: EffectivePolicy): Promise<EffectivePolicyDTO["values"]> {
  const sources = Object.values(effective).flatMap(({ source }): PolicyScope[] => (source.type === "default" ? [] : [source]))
  const names = await scopeEntities(container, sources)
  const told = <Value, Sent>({ value, source }: EffectiveValue<Value>, as: (value: Value) => Sent) => ({
    value: as(value),
    source: toSource(source, source.type === "default" ? null : (names.get(source)?.name ?? null)),
  })
  return {
    allowed: told(effective.allowed, asIs),
    cap: told(effective.cap, quantity),
    horizon_days: told(effective.horizonDays, asIs),
    order_from: told(effective.orderFrom, moment),
    order_until: told(effective.orderUntil, moment),
    shipping: told(effective.shipping, asIs),
    minimum_batch: told(effective.minimumBatch, quantity),
    charging: told(effective.charging, asIs),
    acknowledgement_required: told(effective.acknowledgementRequired, asIs),
    allocation_rule: told(effective.allocationRule, asIs),
    priority: told(effective.priority, asIs),
    sourcing: told(effective.sourcing, asIs),
    notice_text: told(effective.noticeText, (texts) => texts && { ...texts }),
  }
}

function toSource({ type, id, policyId }: EffectiveValue<unknown>["source"], name: string | null): PolicySourceDTO {
  return { type, id, name, policy_id: policyId }
}

function asIs<Value>(value: Value): Value {
  return value
}

function quantity(value: BigNumber | null): number | null {
  return value?.toNumber() ?? null
}

function moment(value: Date | null): string | null {
  return value?.toISOString() ?? null
}
