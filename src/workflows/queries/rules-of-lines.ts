/** What the merchant's policies say of order lines, one question for all lines of the same kind of buyer. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { PolicyContext } from "../../modules/backorder/domain/policy/policy"
import type { LineRules } from "../../modules/backorder/measured-stock"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { LineWithOrder } from "./facts-of-lines"

export async function rulesOfLines(
  container: MedusaContainer,
  lines: readonly LineWithOrder[]
): Promise<ReadonlyMap<string, LineRules>> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const groups = await groupsOfCustomers(container, backorder, lines)
  const contexts = new Map<string, PolicyContext>()
  const keyOfLine = new Map<string, string>()
  for (const { facts, buyer } of lines) {
    const context: PolicyContext = {
      variantId: facts.variantId,
      ...buyer,
      customerGroupIds: (facts.customerId && groups.get(facts.customerId)) || [],
    }
    const key = JSON.stringify(context)
    contexts.set(key, context)
    keyOfLine.set(facts.lineId, key)
  }
  const keys = [...contexts.keys()]
  const values = await backorder.effectivePolicies([...contexts.values()])
  const rules = new Map(
    keys.map((key, place): [string, LineRules] => {
      const { allocationRule, priority, shipping, minimumBatch, sourcing } = values[place]
      return [key, { allocationRule, weight: priority, shipping, minimumBatch, sourcing }]
    })
  )
  return new Map(
    [...keyOfLine].flatMap(([lineId, key]): [string, LineRules][] => {
      const own = rules.get(key)
      return own ? [[lineId, own]] : []
    })
  )
}

/** Asked only where a policy is for a customer group at all. */
async function groupsOfCustomers(
  container: MedusaContainer,
  backorder: BackorderModuleService,
  lines: readonly LineWithOrder[]
): Promise<ReadonlyMap<string, string[]>> {
  const customerIds = [...new Set(lines.flatMap(({ facts }) => facts.customerId ?? []))]
  const [forGroups] = await backorder.listBackorderPolicies({ scope_type: "customer_group" }, { take: 1, select: ["id"] })
  if (!forGroups || customerIds.length === 0) {
    return new Map()
  }
  const { data }: { data: { id: string; groups: ({ id: string } | null)[] | null }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "customer", fields: ["id", "groups.id"], filters: { id: customerIds } })
  return new Map(
    data.map(({ id, groups }) => [id, (groups ?? []).flatMap((group) => (group ? [group.id] : [])).sort()])
  )
}
