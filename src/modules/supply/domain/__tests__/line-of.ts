import BigNumber from "bignumber.js"
import type { Line } from "../line"

/** A line of 10 with nothing received, unless told otherwise. */
export const lineOf = (
  part: Partial<Pick<Line, "id" | "expected_at" | "first_confirmed_at" | "substitute">> & {
    quantity?: BigNumber.Value
    confirmed?: BigNumber.Value
    shipped?: BigNumber.Value
    received?: BigNumber.Value
    damaged?: BigNumber.Value
    over?: BigNumber.Value
    canceled?: BigNumber.Value
  } = {}
): Line => ({
  id: part.id ?? "line_1",
  quantity: new BigNumber(part.quantity ?? 10),
  confirmed: part.confirmed === undefined ? null : new BigNumber(part.confirmed),
  shipped: new BigNumber(part.shipped ?? 0),
  received: new BigNumber(part.received ?? 0),
  damaged: new BigNumber(part.damaged ?? 0),
  over: new BigNumber(part.over ?? 0),
  canceled: new BigNumber(part.canceled ?? 0),
  expected_at: part.expected_at ?? null,
  first_confirmed_at: part.first_confirmed_at ?? null,
  substitute: part.substitute ?? null,
})
