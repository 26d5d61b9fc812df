/** Whether what orders are to be paid with lives until their goods leave. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { authorizationLife } from "../../modules/backorder/domain/authorization-end"
import type { JudgedAuthorization } from "../../modules/backorder/repositories/authorizations"
import type { BackorderModuleService, BackorderRow } from "../../modules/backorder/service"
import { exact, type ExactQuantity } from "./exact-quantity"

interface PaymentRow extends ExactQuantity<"amount"> {
  id: string
  provider_id: string
  created_at: string | Date
  canceled_at: string | Date | null
  captured_at: string | Date | null
  data: unknown
  captures: ExactQuantity<"amount">[] | null
}

interface Row {
  id: string
  display_id: number | null
  currency_code: string
  payment_collections: { payments: PaymentRow[] | null }[] | null
}

export interface JudgedOrder extends JudgedAuthorization {
  order_display_id: number | null
  currency_code: string
  partly_charged: boolean
}

/** One for each order of which goods are still to leave and something is authorised: of several payments the worst. */
export async function judgedAuthorizations(container: MedusaContainer, orderIds: readonly string[]): Promise<JudgedOrder[]> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const records = await backorder.listBackorders({ order_id: [...orderIds], status: ["waiting", "allocated"] }, { take: null })
  if (records.length === 0) {
    return []
  }
  const { data }: { data: Row[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "currency_code", "payment_collections.payments.*", "payment_collections.payments.captures.*"],
    filters: { id: [...new Set(records.map((record) => record.order_id))] },
  })
  return data.flatMap((order) => {
    const ours = records.filter((record) => record.order_id === order.id)
    const judged = (order.payment_collections ?? [])
      .flatMap(({ payments }) => payments ?? [])
      .flatMap((payment) => judgedPayment(backorder, order, payment, ours))
    const worst = judged.sort((one, other) => weight[other.outcome] - weight[one.outcome]).at(0)
    return worst ? [worst] : []
  })
}

const weight = { lives: 0, unknown: 1, ends: 2 } as const satisfies Record<JudgedAuthorization["outcome"], number>

function judgedPayment(
  backorder: BackorderModuleService,
  order: Row,
  payment: PaymentRow,
  records: readonly BackorderRow[]
): JudgedOrder[] {
  const captured = (payment.captures ?? []).reduce((sum, capture) => sum.plus(exact(capture, "amount")), new BigNumber(0))
  const open = exact(payment, "amount").minus(captured)
  if (payment.canceled_at !== null || payment.captured_at !== null || open.lte(0)) {
    return []
  }
  const { provider_id, created_at, data } = payment
  const promisedBy = lastDay(records)
  const { outcome, endsAt } = authorizationLife(
    { providerId: provider_id, authorizedAt: new Date(created_at), data },
    promisedBy,
    backorder.options.payment.authorization_days
  )
  return [
    {
      order_id: order.id,
      order_display_id: order.display_id,
      currency_code: order.currency_code,
      partly_charged: captured.gt(0),
      payment_id: payment.id,
      provider_id,
      amount: open.toFixed(),
      outcome,
      ends_at: endsAt,
      promised_by: promisedBy,
      promise_version: Math.max(...records.map((record) => record.promise_version)),
    },
  ]
}

/** The day by which everything will have left; null where no day is known of something. */
function lastDay(records: readonly BackorderRow[]): Date | null {
  const waiting = records.filter((record) => Number(record.waiting_quantity) > 0)
  const days = (waiting.length > 0 ? waiting : records).map((record) => record.promised_by?.getTime() ?? Infinity)
  const last = Math.max(...days)
  return Number.isFinite(last) ? new Date(last) : null
}
