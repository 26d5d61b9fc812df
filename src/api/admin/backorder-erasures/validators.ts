import { z } from "@medusajs/framework/zod"

const email = z.email("email must be an e-mail address such as weber@example.com")

export const AdminEraseCustomer = z.strictObject({ email: email.optional() })

export type AdminEraseCustomerType = z.infer<typeof AdminEraseCustomer>

export const AdminEraseGuest = z.strictObject({ email })

export type AdminEraseGuestType = z.infer<typeof AdminEraseGuest>
