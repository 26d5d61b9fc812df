import type { OwnWords } from "../../../types/notice-wording"
import { samples } from "../../samples"
import { ownWordsFaults, unfilledIn } from "../index"

const own = (words: Partial<OwnWords>): OwnWords => ({ subject: null, opening: null, closing: null, ...words })

const said = (type: keyof typeof samples, words: Partial<OwnWords>): [string, string, string | null][] =>
  ownWordsFaults(type, own(words)).map(({ field, code, named }) => [field, code, named])

describe("what a merchant may write", () => {
  it.each<[Partial<OwnWords>]>([
    [{}],
    [{ subject: "Order {{order}}" }],
    [{ subject: "{{ order }}: {{goods}} by {{date}}" }],
    [{ opening: "Dear {{name}},\n\nthank you.\nAll the best" }],
    [{ closing: "A {single} brace is text" }],
    [{ subject: "x".repeat(150) }],
    [{ opening: "😀".repeat(2000) }],
  ])("takes %j", (words) => {
    expect(said("order_taken", words)).toEqual([])
  })

  it.each<[Partial<OwnWords>, [string, string, string | null][]]>([
    [{ subject: "" }, [["subject", "empty", null]]],
    [{ opening: " \n " }, [["opening", "empty", null]]],
    [{ subject: "x".repeat(151) }, [["subject", "too_long", "150"]]],
    [{ closing: "x".repeat(2001) }, [["closing", "too_long", "2000"]]],
    [{ subject: "Order\nBcc: all@example.com" }, [["subject", "line_break", null]]],
    [{ subject: "Order\r\nBcc: all@example.com" }, [["subject", "line_break", null]]],
    [{ subject: "Order\u2028Bcc" }, [["subject", "control_character", "U+2028"]]],
    [{ opening: "bell \u0007" }, [["opening", "control_character", "U+0007"]]],
    [{ opening: "old\rbreak" }, [["opening", "control_character", "U+000D"]]],
    [{ opening: "{{price}} and {{price}}" }, [["opening", "unknown_placeholder", "{{price}}"]]],
    [{ opening: "{{Order}}" }, [["opening", "unknown_placeholder", "{{Order}}"]]],
    [{ opening: "{{}}" }, [["opening", "unknown_placeholder", "{{}}"]]],
    [{ opening: "{{constructor}} {{toString}}" }, [
      ["opening", "unknown_placeholder", "{{constructor}}"],
      ["opening", "unknown_placeholder", "{{toString}}"],
    ]],
    [{ opening: "{{order" }, [["opening", "broken_placeholder", "{{"]]],
    [{ opening: "order}}" }, [["opening", "broken_placeholder", "}}"]]],
    [{ opening: "{{{order}}}" }, []],
    [{ subject: "", closing: "{{x}}" }, [["subject", "empty", null], ["closing", "unknown_placeholder", "{{x}}"]]],
  ])("names what is wrong with %j", (words, faults) => {
    expect(said("order_taken", words)).toEqual(faults)
  })

  it("knows what each kind of mail can fill in, and says it", () => {
    expect(said("shipped", { subject: "{{date}}" })).toEqual([["subject", "unknown_placeholder", "{{date}}"]])
    expect(ownWordsFaults("supplier_forecast", own({ subject: "{{order}}" }))[0].message).toBe(
      'The subject has "{{order}}", which this mail cannot fill. It can fill {{shop}}.'
    )
  })
})

describe("what one mail has nothing for", () => {
  it("is a date while one of the goods has none", () => {
    const [line] = samples.order_taken.lines
    const props = { ...samples.order_taken, lines: [line, { ...line, promised_by: null }] }
    expect(unfilledIn(samples.order_taken, "de", own({ subject: "{{date}}" }))).toEqual([])
    expect(unfilledIn(props, "de", own({ subject: "{{date}}", closing: "{{order}}" }))).toMatchObject([
      { field: "subject", code: "cannot_fill", named: "{{date}}" },
    ])
  })

  it("is a name nobody gave, or one of blanks", () => {
    expect(unfilledIn({ ...samples.order_taken, customer_name: null }, "en", own({ opening: "{{name}}" }))).toHaveLength(1)
    expect(unfilledIn({ ...samples.order_taken, customer_name: " \n " }, "en", own({ opening: "{{name}}" }))).toHaveLength(1)
  })
})
