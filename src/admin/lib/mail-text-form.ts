import type { NoticeWordingDTO, OwnWords, OwnWordsField } from "../../types"

export const ownWordsFields = ["subject", "opening", "closing"] as const satisfies readonly OwnWordsField[]

export type MailTextForm = Record<OwnWordsField, string>

export const mailTextForm = (wording: NoticeWordingDTO | null): MailTextForm => ({
  subject: wording?.subject ?? "",
  opening: wording?.opening ?? "",
  closing: wording?.closing ?? "",
})

/** An empty field leaves the plugin's words. */
export function ownWordsOf(form: MailTextForm): OwnWords {
  const written = (field: OwnWordsField): string | null => (form[field].trim() === "" ? null : form[field])
  return { subject: written("subject"), opening: written("opening"), closing: written("closing") }
}

export const sameWords = (one: OwnWords, other: OwnWords): boolean => ownWordsFields.every((field) => one[field] === other[field])

export const isWordless = (words: OwnWords): boolean => ownWordsFields.every((field) => words[field] === null)
