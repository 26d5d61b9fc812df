/** A row of one of Medusa's lists, with whichever of these it has. */
export interface ScopeRow {
  id: string
  name?: string | null
  title?: string | null
  sku?: string | null
  product?: { title?: string | null } | null
}

/** A variant is known by its product first: many are called "Default variant". */
export function scopeName({ id, name, title, sku, product }: ScopeRow): string {
  const parts = product ? [product.title, title === product.title ? null : title, sku] : [name ?? title]
  return parts.filter(Boolean).join(" · ") || id
}
