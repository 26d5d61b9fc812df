import type { OwnWords } from "../../types/notice-wording"
import { paragraph, type Block, type Letter } from "../letter"
import type { NoticeType } from "../../types/notice"
import { valueFor } from "./faults"
import { fillIn } from "./placeholders"
import { mailRules } from "./rules"
import type { PlaceholderValues } from "./values"

type Body = Pick<Letter, "subject" | "blocks">

/**
 * A mail with the merchant's words. They take the place of our subject and, where ours only leads to the facts, of the
 * first sentence; else they stand above it. Every fact, what silence means, the money and the links stay as they are.
 */
export function withOwnWords(type: NoticeType, body: Body, own: OwnWords, values: PlaceholderValues, locale: string): Body {
  const write = (text: string): string =>
    fillIn(text, (name) => {
      const value = valueFor(values, name)
      if (value === null) {
        throw new RangeError(`There is nothing to fill into {{${name}}}.`)
      }
      return value
    })
  const paragraphs = (text: string | null): Block[] => (text === null ? [] : write(text).split(/\n{2,}/).map(paragraph))
  return {
    subject: own.subject === null ? body.subject : write(own.subject),
    blocks: [
      ...(own.opening === null ? body.blocks : [...paragraphs(own.opening), ...afterOpening(type, body.blocks, locale)]),
      ...paragraphs(own.closing),
    ],
  }
}

function afterOpening(type: NoticeType, [first, ...rest]: Block[], locale: string): Block[] {
  if (mailRules[type].replacesOpening) {
    return rest
  }
  // Ours goes on from the greeting, in German with a small letter; after a paragraph it begins a sentence.
  return first.kind === "paragraph" ? [paragraph(capitalized(first.text, locale)), ...rest] : [first, ...rest]
}

function capitalized(text: string, locale: string): string {
  const [first = "", ...rest] = Array.from(text)
  return first.toLocaleUpperCase(locale) + rest.join("")
}
