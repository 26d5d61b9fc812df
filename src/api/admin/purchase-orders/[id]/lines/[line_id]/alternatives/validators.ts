import { z } from "@medusajs/framework/zod"
import { dateNamed } from "../../../../validators"

export const AdminGetSupplyAlternatives = z.strictObject({ expected_at: dateNamed("expected_at").optional() })
export type AdminGetSupplyAlternativesType = z.infer<typeof AdminGetSupplyAlternatives>

export const AdminDraftWayOut = z.strictObject({
  key: z.string().min(1).max(255),
  expected_at: dateNamed("expected_at").optional(),
})
export type AdminDraftWayOutType = z.infer<typeof AdminDraftWayOut>
