import type { MedusaContainer } from "@medusajs/framework/types"
import { subjectOf } from "../../emails"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { addDays } from "../../modules/backorder/domain/calendar"
import { refundDeadline } from "../../modules/backorder/domain/clock/refund-deadline"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NewNotice, NoticeModuleService } from "../../modules/notice/service"
import type { CustomerNoticeProps } from "../../types"
import { localDays } from "../queries/local-days"
import { shopOf } from "../queries/store-shop"
import { orderWithdrawal, type Declared, type Withdrawal } from "../queries/store-withdrawal"
import type { LedgerMark } from "./project-notices"
import { ringBell, type Bell } from "./ring-bell"

/** Days in which a consumer sends back what they have (Directive 2011/83/EU Art. 14(1)). */
const RETURN_DAYS = 14

/**
 * Acknowledges the withdrawals of the marked runs by mail, and tells the merchant in the bell what is to be done by
 * hand. Mail and bell have keys of their own, so that doing it twice is doing it once.
 */
export async function acknowledgeWithdrawals(container: MedusaContainer, marks: readonly LedgerMark[]): Promise<string[]> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const entries = await backorder.listBackorderEvents(
    { run_id: [...new Set(marks.map((mark) => mark.run_id))], type: "withdrawn" },
    { take: null, order: { sequence: "ASC" } }
  )
  if (entries.length === 0) {
    return []
  }
  const { name: shopName } = await shopOf(container)
  const notices: NewNotice[] = []
  const bells: Bell[] = []
  for (const entry of entries) {
    const withdrawal = await orderWithdrawal(container, entry.order_id, entry.occurred_at)
    const declared = withdrawal?.declarations.find(({ id }) => id === entry.cause_id)
    if (withdrawal && declared) {
      notices.push(acknowledgement(withdrawal, declared, shopName, entry.run_id))
      bells.push(bellOf(withdrawal, declared))
    }
  }
  const ids = await container.resolve<NoticeModuleService>(NOTICE_MODULE).enqueue(notices)
  await ringBell(container, bells)
  return ids
}

function acknowledgement(
  { orderId, displayId, salesChannelId, language, rules }: Withdrawal,
  { id, at, name, email, lines }: Declared,
  shopName: string,
  runId: string
): NewNotice {
  const today = localDays(rules.time_zone)(at)
  const props: CustomerNoticeProps = {
    type: "withdrawal_received",
    shop_name: shopName,
    order_display_id: String(displayId),
    customer_name: name,
    declared_at: at.toISOString(),
    time_zone: rules.time_zone,
    name,
    email,
    refund_by: refundDeadline(rules, today).toISOString(),
    return_by: addDays(today, RETURN_DAYS).toISOString(),
    lines: lines.map(({ title, unshipped, shipped }) => ({
      title,
      quantity: unshipped.plus(shipped).toFixed(),
      waiting_quantity: unshipped.toFixed(),
      available_quantity: shipped.toFixed(),
      promised_by: null,
      previous_promised_by: null,
    })),
  }
  return {
    dedupe_key: [orderId, props.type, id, language].join(":"),
    type: props.type,
    order_id: orderId,
    sales_channel_id: salesChannelId,
    to: email,
    language,
    subject: subjectOf(props, language),
    promise_version: 0,
    run_id: runId,
    written_at: at,
    props,
  }
}

function bellOf({ orderId, displayId }: Withdrawal, { id, name, email, lines }: Declared): Bell {
  const goods = (units: "unshipped" | "shipped"): string =>
    lines.filter((line) => line[units].gt(0)).map((line) => `${line[units].toFixed()} × ${line.title}`).join(", ")
  const [unshipped, shipped] = [goods("unshipped"), goods("shipped")]
  return {
    key: `withdrawal:${id}`,
    about: { type: "order", id: orderId },
    title: `Order ${displayId} was withdrawn from`,
    description: [
      `${name} (${email}) has withdrawn from the contract.`,
      ...(unshipped ? [`Not to be sent any more: ${unshipped}.`] : []),
      ...(shipped ? [`Packed or shipped already, to be stopped or taken back as a return, and paid back: ${shipped}.`] : []),
    ].join(" "),
  }
}
