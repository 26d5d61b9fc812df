/**
 * Words that name no time. German courts held them too vague for a date of delivery: "bald verfügbar" (OLG München
 * 6 U 3815/17), "in der Regel" (OLG Bremen 2 W 55/09), "voraussichtlich" (OLG Bremen 2 U 49/12). "ca. 2-4 Werktage"
 * was tolerated (OLG München 29 W 1935/14), so a number of days with "ca." is none of them.
 */
const vague = [
  "bald",
  "baldigst",
  "baldmöglichst",
  "demnächst",
  "in kürze",
  "in der regel",
  "kurzfristig",
  "nächstmöglich\\p{L}*",
  "normalerweise",
  "schnellstmöglich\\p{L}*",
  "so schnell wie möglich",
  "üblicherweise",
  "voraussichtlich\\p{L}*",
  "vermutlich",
  "wahrscheinlich",
  "as soon as possible",
  "in due course",
  "normally",
  "presumably",
  "probably",
  "shortly",
  "soon",
  "usually",
]

const pattern = new RegExp(`(?<!\\p{L})(?:${vague.map((words) => words.replaceAll(" ", "\\s+")).join("|")})(?!\\p{L})`, "iu")

/** The first word of a text that names no time, as it stands there; null where there is none. */
export const vagueWord = (text: string): string | null => pattern.exec(text.normalize("NFC"))?.[0] ?? null
