/** Who brings a supplier's word. */
export const revisionSources = ["admin", "supplier_page", "csv", "api", "erp", "clock"] as const

export type RevisionSource = (typeof revisionSources)[number]
