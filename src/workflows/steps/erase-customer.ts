import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService } from "../../modules/notice/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { CustomerErasureDTO } from "../../types"

export interface EraseCustomerInput {
  customer_id?: string
  /** Of a guest, or a further address of the customer. */
  email?: string
}

/**
 * Takes a person out of the plugin's tables, order by order that nothing is owed of any more. There is nothing to undo
 * and nothing to lose: whoever dies in between erases the rest when asked again.
 */
export const eraseCustomerStep = createStep("backorder-erase-customer", async (input: EraseCustomerInput, { container }) => {
  const backorders = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const emails = await emailsOf(container, input)
  const person = { customerId: input.customer_id ?? null, emails }
  const [recorded, ordered] = await Promise.all([backorders.ordersOfPerson(person), ordersInCore(container, person)])

  const { erased, kept } = await backorders.erasePerson([...new Set([...recorded, ...ordered])].sort())
  const purchaseOrderIds = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).eraseRecipient(erased)
  const notices = await container
    .resolve<NoticeModuleService>(NOTICE_MODULE)
    .erasePerson({ orderIds: erased, emails: kept.length === 0 ? emails : [], purchaseOrderIds })
  return new StepResponse<CustomerErasureDTO>({
    orders: erased.length,
    notices,
    purchase_orders: purchaseOrderIds.length,
    kept_order_ids: kept,
  })
})

/** In small letters. */
async function emailsOf(container: MedusaContainer, { customer_id, email }: EraseCustomerInput): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data }: { data: { email: string | null }[] } =
    customer_id === undefined
      ? { data: [] }
      : await query.graph({ entity: "customer", fields: ["email"], filters: { id: customer_id } })
  const all = [email, ...data.map((customer) => customer.email)]
  return [...new Set(all.filter((one) => one !== undefined && one !== null).map((one) => one.toLowerCase()))]
}

/** Orders that the records may not know as the person's, because they were erased before core's were. */
async function ordersInCore(container: MedusaContainer, person: { customerId: string | null; emails: string[] }): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = [
    ...(person.customerId === null ? [] : [{ customer_id: person.customerId }]),
    ...(person.emails.length === 0 ? [] : [{ email: person.emails }]),
  ]
  const { data }: { data: { id: string }[] } = await query.graph({ entity: "order", fields: ["id"], filters: { $or: filters } })
  return data.map(({ id }) => id)
}
