import { startOfDay } from "../calendar"
import type { LineHistory } from "./history"

/**
 * How often the customer was told of a delay.
 *
 * The mails that reached the customer are taken one after the other: each day later than the last one told is a delay,
 * and so is that a day told before no longer holds. A first day where none was known is none.
 */
export function delaysTold({ promises, told }: Pick<LineHistory, "promises" | "told">): number {
  const mails = told
    .filter((mail) => mail.reached && mail.about === "date")
    .sort((left, right) => left.at.getTime() - right.at.getTime())
  let last: Date | null = null
  let isKnown = false
  let delays = 0
  for (const { version } of mails) {
    const promise = promises.find((one) => one.version === version)
    if (!promise) {
      continue
    }
    const day: Date | null = promise.day && startOfDay(promise.day)
    if (last !== null && (day === null ? isKnown : day > last)) {
      delays += 1
    }
    isKnown = day !== null
    last = day ?? last
  }
  return delays
}
