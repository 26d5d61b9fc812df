import { z } from "@medusajs/framework/zod"
import { noticeLanguages } from "../../../languages/codes"
import { paging } from "../list-params"

export const AdminGetOrderTimelineParams = z.strictObject(paging({ default: 20, max: 100 }))

export type AdminGetOrderTimelineParamsType = z.infer<typeof AdminGetOrderTimelineParams>

export const AdminGetOrderEvidenceParams = z.strictObject({
  format: z.enum(["json", "html"]).default("json"),
  /** Of the page; without it the one the browser asks for. */
  language: z.enum(noticeLanguages).optional(),
})

export type AdminGetOrderEvidenceParamsType = z.infer<typeof AdminGetOrderEvidenceParams>

const words = (most: number) => z.string().trim().min(1, "Say something here").max(most)

export const AdminPostOrderSettlement = z.strictObject({
  kind: z.enum(["payment", "refund"]),
  amount: z.number().positive("An amount above 0 is needed"),
  reason: words(500),
  reference: words(200),
  decision_id: z.string().min(1).optional(),
})

export type AdminPostOrderSettlementType = z.infer<typeof AdminPostOrderSettlement>
