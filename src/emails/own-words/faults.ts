import type { NoticeType } from "../../types/notice"
import type { OwnWords, OwnWordsFault, OwnWordsFaultCode, OwnWordsField } from "../../types/notice-wording"
import { namesIn, strayBraces } from "./placeholders"
import { longest, mailRules } from "./rules"
import type { PlaceholderValues } from "./values"

const fields = ["subject", "opening", "closing"] as const satisfies readonly OwnWordsField[]

type Complaint = [code: OwnWordsFaultCode, named: string | null, sentence: string]

/** What is wrong with a merchant's words whatever the order; each piece is named, and what to do. */
export const ownWordsFaults = (type: NoticeType, own: OwnWords): OwnWordsFault[] =>
  ofEachField(own, (text, field) => [...shapeOf(text, field), ...placeholdersOf(text, type)])

/** The placeholders that one mail has nothing for. */
export const unfilled = (own: OwnWords, values: PlaceholderValues): OwnWordsFault[] =>
  ofEachField(own, (text) =>
    namesIn(text)
      .filter((name) => valueFor(values, name) === null)
      .map((name) => ["cannot_fill", `{{${name}}}`, `has "{{${name}}}", and there is nothing to fill in there.`])
  )

export const valueFor = (values: PlaceholderValues, name: string): string | null =>
  Object.entries(values).find(([known]) => known === name)?.[1] ?? null

function ofEachField(own: OwnWords, complaints: (text: string, field: OwnWordsField) => Complaint[]): OwnWordsFault[] {
  return fields.flatMap((field) => {
    const text = own[field]
    return text === null
      ? []
      : complaints(text, field).map(([code, named, sentence]) => ({ field, code, named, message: `The ${field} ${sentence}` }))
  })
}

function shapeOf(text: string, field: OwnWordsField): Complaint[] {
  const most = longest[field]
  const complaints: Complaint[] = []
  if (text.trim() === "") {
    complaints.push(["empty", null, "is empty. Leave it out for the words of the plugin."])
  }
  if (Array.from(text).length > most) {
    complaints.push(["too_long", String(most), `is longer than ${most} characters.`])
  }
  if (field === "subject" && /[\r\n]/.test(text)) {
    complaints.push(["line_break", null, "has a line break. A subject is one line."])
  }
  const control = /[\p{Cc}\p{Zl}\p{Zp}]/u.exec(text.replace(field === "subject" ? /[\r\n]/g : /\n/g, ""))?.[0]
  if (control !== undefined) {
    const code = `U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    complaints.push(["control_character", code, `has the control character ${code}. Take it out.`])
  }
  return complaints
}

function placeholdersOf(text: string, type: NoticeType): Complaint[] {
  const known: readonly string[] = mailRules[type].placeholders
  const stray = strayBraces(text)
  return [
    ...(stray === null
      ? []
      : [["broken_placeholder", stray, `has "${stray}" that belongs to no placeholder. Write one as {{${known[0]}}}.`] satisfies Complaint]),
    ...namesIn(text)
      .filter((name) => !known.includes(name))
      .map((name): Complaint => {
        const possible = known.map((each) => `{{${each}}}`).join(", ")
        return ["unknown_placeholder", `{{${name}}}`, `has "{{${name}}}", which this mail cannot fill. It can fill ${possible}.`]
      }),
  ]
}
