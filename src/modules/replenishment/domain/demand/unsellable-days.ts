/** Days on which nothing could be sold from their beginning to their end. */
export interface UnsellableDays {
  from: string
  /** The last of them; null while they go on. */
  until: string | null
}

export const isUnsellable = (spans: readonly UnsellableDays[], day: string): boolean =>
  spans.some(({ from, until }) => from <= day && (until === null || day <= until))
