import BigNumber from "bignumber.js"
import type { Line } from "../line"

/** A line of 10 with nothing received, unless told otherwise. */
export const lineOf = (
  part: Partial<Omit<Line, "quantity" | "received" | "canceled">> & {
    quantity?: BigNumber.Value
    received?: BigNumber.Value
    canceled?: BigNumber.Value
  } = {}
): Line => ({
  id: part.id ?? "line_1",
  quantity: new BigNumber(part.quantity ?? 10),
  received: new BigNumber(part.received ?? 0),
  canceled: new BigNumber(part.canceled ?? 0),
  expected_at: part.expected_at ?? null,
  first_confirmed_at: part.first_confirmed_at ?? null,
})
