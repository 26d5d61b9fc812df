import { languages } from ".."
import { languageOfTag, noticeLanguages } from "../codes"

/** Every place in a dictionary at which a sentence stands, with what kind of thing it is. */
function places(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" && !Array.isArray(value) ? places(value, `${path}${key}.`) : [`${path}${key}: ${typeof value}`]
  )
}

describe("the languages", () => {
  it.each(noticeLanguages)("say the same things as English in %s", (language) => {
    expect(places(languages[language]).sort()).toEqual(places(languages.en).sort())
  })

  it.each(noticeLanguages)("leave nothing unsaid in %s", (language) => {
    const texts = Object.values(languages[language].pages.problems).flatMap(({ title, text }) => [title, text])
    expect(texts.every((text) => text.length > 10)).toBe(true)
  })

  it.each(noticeLanguages)("write mails and pages of %s in one locale, which is the language's", (language) => {
    const { mails, pages } = languages[language]
    expect(mails.locale).toBe(pages.locale)
    expect(languageOfTag(pages.locale)).toBe(language)
  })

  it("share no country", () => {
    const countries = noticeLanguages.flatMap((language) => languages[language].countries)
    expect(new Set(countries).size).toBe(countries.length)
  })

  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["DE_ch", "de"],
    ["en-GB", "en"],
    ["fr", null],
    ["deutsch", null],
    ["", null],
    ["constructor", null],
  ])("are told from the tag %j: %j", (tag, language) => {
    expect(languageOfTag(tag)).toBe(language)
  })
})
