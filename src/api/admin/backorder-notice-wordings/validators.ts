import { z } from "@medusajs/framework/zod"

const text = (field: string) =>
  z.custom<string | null>((value) => value === null || typeof value === "string", `${field} must be null or a text`)

const words = { subject: text("subject"), opening: text("opening"), closing: text("closing") }

export const AdminSetBackorderNoticeWording = z.strictObject(words)
export type AdminSetBackorderNoticeWordingType = z.infer<typeof AdminSetBackorderNoticeWording>

export const AdminTestBackorderNoticeWording = z.strictObject({ ...words, to: z.email().max(320).optional() })
export type AdminTestBackorderNoticeWordingType = z.infer<typeof AdminTestBackorderNoticeWording>
