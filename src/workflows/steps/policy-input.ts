import BigNumber from "bignumber.js"
import type { Policy } from "../../modules/backorder/domain/policy/policy"
import { languageTag } from "../../modules/backorder/domain/policy/policy-faults"
import type { PolicyFieldsDTO } from "../../types"

export type PolicyInput = Partial<PolicyFieldsDTO>

type Values = Policy["values"]

export const inheritsEverything: Values = {
  allowed: null,
  cap: null,
  horizonDays: null,
  orderFrom: null,
  orderUntil: null,
  shipping: null,
  minimumBatch: null,
  charging: null,
  acknowledgementRequired: null,
  allocationRule: null,
  priority: null,
  sourcing: null,
  noticeText: null,
}

/** What a policy sets after the input; what is left out of it stays as it was. */
export function changedValues(before: Values, input: PolicyInput): Values {
  return {
    allowed: given(input.allowed, before.allowed),
    cap: given(read(input.cap, quantity), before.cap),
    horizonDays: given(input.horizon_days, before.horizonDays),
    orderFrom: given(read(input.order_from, moment), before.orderFrom),
    orderUntil: given(read(input.order_until, moment), before.orderUntil),
    shipping: given(input.shipping, before.shipping),
    minimumBatch: given(read(input.minimum_batch, quantity), before.minimumBatch),
    charging: given(input.charging, before.charging),
    acknowledgementRequired: given(input.acknowledgement_required, before.acknowledgementRequired),
    allocationRule: given(input.allocation_rule, before.allocationRule),
    priority: given(input.priority, before.priority),
    sourcing: given(input.sourcing, before.sourcing),
    noticeText: given(read(input.notice_text, texts), before.noticeText),
  }
}

function given<Value>(input: Value | null | undefined, before: Value | null): Value | null {
  return input === undefined ? before : input
}

function read<Sent extends number | string | object, Value>(
  sent: Sent | null | undefined,
  as: (sent: Sent) => Value
): Value | null | undefined {
  if (sent === null || sent === undefined) {
    return sent
  }
  return as(sent)
}

function quantity(sent: number): BigNumber {
  return new BigNumber(sent)
}

function moment(sent: string): Date {
  return new Date(sent)
}

/** PostgreSQL keeps no text with the character 0. */
function texts(sent: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sent).map(([language, text]) => [languageTag(language) ?? language, text.replaceAll("\u0000", "").trim()])
  )
}
