import { requestLanguage } from "../request-language"

const prefers = (language: string | false) => ({ acceptsLanguages: () => language })

describe("the language of a request", () => {
  it.each<[string, unknown[], string | false, "de" | "en"]>([
    ["what was asked for comes first", ["de", "en-GB"], "en", "de"],
    ["what was stored comes before the browser", [undefined, "de-AT"], "en", "de"],
    ["an underscore is a hyphen too", ["de_CH"], "en", "de"],
    ["a language we do not speak is passed over", ["fr", "DE"], "en", "de"],
    ["what is no locale is passed over", [["de", "en"], 7, null], "en", "en"],
    ["the browser decides where nothing else does", [undefined, null], "de", "de"],
    ["English is for everybody else", [], false, "en"],
  ])("%s", (_, locales, browser, expected) => {
    expect(requestLanguage(locales, prefers(browser))).toBe(expected)
  })
})
