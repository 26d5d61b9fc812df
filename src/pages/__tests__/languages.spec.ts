import { languages } from "../languages"

/** Every place in a dictionary at which a sentence stands, with what kind of thing it is. */
function places(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" ? places(value, `${path}${key}.`) : [`${path}${key}: ${typeof value}`]
  )
}

describe("the languages", () => {
  it("say the same things", () => {
    expect(places(languages.de).sort()).toEqual(places(languages.en).sort())
  })

  it.each(Object.entries(languages))("leave nothing unsaid in %s", (_, words) => {
    const texts = Object.values(words.problems).flatMap(({ title, text }) => [title, text])
    expect(texts.every((text) => text.length > 10)).toBe(true)
  })
})
