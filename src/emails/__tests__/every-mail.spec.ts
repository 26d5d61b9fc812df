import { noticeLanguages } from "../../languages/codes"
import { renderNotice } from "../index"
import { samples } from "../samples"

/** What follows from not answering, or that there is nothing to answer. */
const SILENCE = {
  de: /Ohne (Ihre Antwort|Nachricht von Ihnen|weitere Nachricht)|Stimmen Sie nicht|Zahlen Sie nicht|müssen [^.]*nichts?\b|höchstens einmal am Tag/,
  en: /If you do not|Without your|Unless you|do not need to|once a day at most/,
}

const words = (written: string): string[] => [...new Set(written.match(/[\p{L}\p{N}]+/gu) ?? [])].sort()
const addresses = (written: string): string[] => [...new Set(written.match(/https?:\/\/[^\s"<]+/g) ?? [])].sort()
const withoutAddresses = (written: string): string => written.replace(/https?:\/\/\S+/g, "")

/** What a reader of the HTML sees: no head, no line of preview, no marks. */
function shown(html: string): string {
  const body = html.slice(html.indexOf("<body"))
  return body
    .replace(/<div[^>]*data-skip-in-text[\s\S]*?<\/div>(<\/div>)?/, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
}

const hrefs = (html: string): string =>
  [...html.slice(html.indexOf("<body")).matchAll(/href="([^"]*)"/g)].map(([, href]) => href.replace(/&amp;/g, "&")).join("\n")

describe.each(Object.values(samples).flatMap((props) => noticeLanguages.map((language) => ({ type: props.type, language, props }))))(
  "a mail of type $type in $language",
  ({ language, props }) => {
    it("says the same in both parts, and leads to the same places", async () => {
      const { html, text } = await renderNotice(props, language)
      expect(words(shown(html))).toEqual(words(withoutAddresses(text)))
      expect(addresses(hrefs(html))).toEqual(addresses(text))
    })

    it("names every day with its year, says what silence means, and who sends it", async () => {
      const { text, subject } = await renderNotice(props, language)
      const days = `${subject}\n${text}`.match(DAY[language]) ?? []
      expect(days.filter((day) => !/\d{4}$/.test(day))).toEqual([])
      expect(text).toMatch(SILENCE[language])
      expect(text.trimEnd().endsWith(props.shop_name)).toBe(true)
    })
  }
)

const MONTHS = {
  de: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
  en: "January|February|March|April|May|June|July|August|September|October|November|December",
}

/** A day, with what stands where its year belongs. */
const DAY = {
  de: new RegExp(`\\d{1,2}\\. (?:${MONTHS.de})(?: \\d{4})?`, "g"),
  en: new RegExp(`\\d{1,2} (?:${MONTHS.en})(?: \\d{4})?`, "g"),
}
