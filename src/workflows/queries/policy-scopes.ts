import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PolicyScope, PolicyScopeType } from "../../types"
import { productName } from "./product-name"

/** What a policy can be about, as people know it. */
export interface ScopeEntity extends PolicyScope {
  name: string
  /** Of a variant: its product. */
  productId: string | null
}

/** What it is called in a sentence. */
export const scopeNouns = {
  store: "store",
  sales_channel: "sales channel",
  customer_group: "customer group",
  region: "region",
  product: "product",
  variant: "product variant",
} as const satisfies Record<PolicyScopeType, string>

const PORTION = 1000

const readers: Record<PolicyScopeType, (container: MedusaContainer, ids: string[]) => Promise<ScopeEntity[]>> = {
  store: (container, ids) => named(container, "store", ids),
  sales_channel: (container, ids) => named(container, "sales_channel", ids),
  customer_group: (container, ids) => named(container, "customer_group", ids),
  region: (container, ids) => named(container, "region", ids),
  product: products,
  variant: variants,
}

/** The entities that exist of those asked for; one query for each kind that is asked for. */
export async function scopeEntities(container: MedusaContainer, scopes: readonly PolicyScope[]): Promise<ScopeEntities> {
  const idsByType = new Map<PolicyScopeType, Set<string>>()
  for (const { type, id } of scopes) {
    idsByType.set(type, (idsByType.get(type) ?? new Set()).add(id))
  }
  const found = await Promise.all([...idsByType].map(([type, ids]) => readers[type](container, [...ids])))
  const byKey = new Map(found.flat().map((entity) => [keyOf(entity), entity]))
  return { get: (scope) => byKey.get(keyOf(scope)) }
}

export interface ScopeEntities {
  get(scope: PolicyScope): ScopeEntity | undefined
}

function keyOf({ type, id }: PolicyScope): string {
  return `${type} ${id}`
}

async function named(
  container: MedusaContainer,
  type: "store" | "sales_channel" | "customer_group" | "region",
  ids: string[]
): Promise<ScopeEntity[]> {
  const rows = await read<{ id: string; name: string | null }>(container, type, ["id", "name"], ids)
  return rows.map(({ id, name }) => ({ type, id, name: name ?? id, productId: null }))
}

async function products(container: MedusaContainer, ids: string[]): Promise<ScopeEntity[]> {
  const rows = await read<{ id: string; title: string }>(container, "product", ["id", "title"], ids)
  return rows.map(({ id, title }) => ({ type: "product", id, name: title, productId: null }))
}

async function variants(container: MedusaContainer, ids: string[]): Promise<ScopeEntity[]> {
  const fields = ["id", "title", "product.id", "product.title"]
  const rows = await read<{ id: string; title: string; product: { id: string; title: string } | null }>(
    container,
    "variant",
    fields,
    ids
  )
  return rows.map(({ id, title, product }) => ({
    type: "variant",
    id,
    name: productName({ title, product_title: product?.title, variant_title: title }),
    productId: product?.id ?? null,
  }))
}

/** In portions, as a statement takes only so many ids. */
async function read<Row>(container: MedusaContainer, entity: string, fields: string[], ids: string[]): Promise<Row[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const rows: Row[] = []
  for (let start = 0; start < ids.length; start += PORTION) {
    const portion = ids.slice(start, start + PORTION)
    const { data }: { data: Row[] } = await query.graph({
      entity,
      fields,
      filters: { id: portion },
      pagination: { skip: 0, take: portion.length },
    })
    rows.push(...data)
  }
  return rows
}
