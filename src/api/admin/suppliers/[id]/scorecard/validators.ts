import { z } from "@medusajs/framework/zod"
import { isTime } from "../../../list-params"

const time = z.string().refine(isTime, "must be a day such as 2026-12-14 or a time such as 2026-12-14T10:00:00Z")

export const AdminGetSupplierScorecardParams = z.strictObject({
  from: time.optional(),
  to: time.optional(),
})

export type AdminGetSupplierScorecardParamsType = z.infer<typeof AdminGetSupplierScorecardParams>
