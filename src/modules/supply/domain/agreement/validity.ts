import type { Agreement } from "./agreement"

type Period = Pick<Agreement, "valid_from" | "valid_until">

/** Days such as `2026-12-14` sort as text; without an end a period covers every later day. */
const covers = (period: Period, day: string): boolean =>
  period.valid_from <= day && (period.valid_until === null || day <= period.valid_until)

/** The agreements valid on a day, both ends included. */
export const agreementsOn = <Valid extends Period>(agreements: readonly Valid[], day: string): Valid[] =>
  agreements.filter((agreement) => covers(agreement, day))

/** Two periods share a day if one of them begins within the other. */
export const overlap = (left: Period, right: Period): boolean =>
  covers(left, right.valid_from) || covers(right, left.valid_from)
