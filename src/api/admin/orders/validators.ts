import { z } from "@medusajs/framework/zod"
import { paging } from "../list-params"

export const AdminGetOrderTimelineParams = z.strictObject(paging({ default: 20, max: 100 }))

export type AdminGetOrderTimelineParamsType = z.infer<typeof AdminGetOrderTimelineParams>

export const AdminGetOrderEvidenceParams = z.strictObject({
  format: z.enum(["json", "html"]).default("json"),
  /** Of the page; without it the one the browser asks for. */
  language: z.enum(["de", "en"]).optional(),
})

export type AdminGetOrderEvidenceParamsType = z.infer<typeof AdminGetOrderEvidenceParams>
