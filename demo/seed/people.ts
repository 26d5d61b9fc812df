import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCustomerAccountWorkflow, createUserAccountWorkflow } from "@medusajs/medusa/core-flows"

const ADMIN = { email: "admin@example.com", first_name: "Ada", last_name: "Admin" }
const PASSWORD = "backorder-demo"

const customers = [
  {
    email: "weber@example.com",
    first_name: "Hanna",
    last_name: "Weber",
    metadata: { locale: "de" },
    addresses: [{ first_name: "Hanna", last_name: "Weber", address_1: "Lange Reihe 12", city: "Hamburg", postal_code: "20099", country_code: "de" }],
  },
  {
    email: "murphy@example.com",
    first_name: "Niall",
    last_name: "Murphy",
    metadata: { locale: "en" },
    addresses: [{ first_name: "Niall", last_name: "Murphy", address_1: "8 Dame Street", city: "Dublin", postal_code: "D02", country_code: "ie" }],
  },
]

export async function isSeeded(container: MedusaContainer) {
  const users = await container.resolve(Modules.USER).listUsers({ email: ADMIN.email })
  return users.length > 0
}

export async function seedCustomers(container: MedusaContainer) {
  for (const customerData of customers) {
    const authIdentityId = await register(container, customerData.email)
    await createCustomerAccountWorkflow(container).run({ input: { authIdentityId, customerData } })
  }
}

export async function seedAdmin(container: MedusaContainer) {
  const authIdentityId = await register(container, ADMIN.email)
  await createUserAccountWorkflow(container).run({ input: { authIdentityId, userData: ADMIN } })
}

async function register(container: MedusaContainer, email: string) {
  const { success, authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password: PASSWORD } })
  if (!success || !authIdentity) {
    throw new Error(`"${email}" cannot be given a password: ${error}`)
  }
  return authIdentity.id
}
