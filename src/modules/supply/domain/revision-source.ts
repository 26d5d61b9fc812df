/** Who brings a supplier's word; `receipt` where the goods themselves said it. */
export const revisionSources = ["admin", "supplier_page", "csv", "api", "erp", "clock", "receipt"] as const

export type RevisionSource = (typeof revisionSources)[number]
