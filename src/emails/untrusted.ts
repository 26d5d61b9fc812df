const LONGEST_TITLE_IN_SUBJECT = 80

/**
 * Puts a name or title written by someone else on one line: control characters and line separators become a blank,
 * so that nothing can start a new mail header or imitate a paragraph of ours. All else stays as written.
 */
export function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim()
}

/** A title short enough for a subject, cut between characters and never inside one. */
export function shortTitle(value: string): string {
  const characters = Array.from(oneLine(value))
  return characters.length <= LONGEST_TITLE_IN_SUBJECT
    ? characters.join("")
    : `${characters.slice(0, LONGEST_TITLE_IN_SUBJECT - 1).join("").trimEnd()}…`
}

/** The address if it is one a browser may open from a mail; anything else is no link. */
export function webAddress(value: string | null): string | undefined {
  return value !== null && /^https?:\/\/[^\s<>"]+$/i.test(value) ? value : undefined
}
