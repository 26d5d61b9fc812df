import type { NoticeLanguage, NoticeType } from "../../../types/notice"
import type { OwnWords } from "../../../types/notice-wording"
import { compose } from "../../compose"
import { renderNotice } from "../../index"
import { samples } from "../../samples"
import { unfilledIn } from "../index"
import { mailRules } from "../rules"

const own = (words: Partial<OwnWords>): OwnWords => ({ subject: null, opening: null, closing: null, ...words })

const types = Object.values(samples).map(({ type }) => type)
const everyMail = types.flatMap((type): [NoticeType, NoticeLanguage][] => [
  [type, "de"],
  [type, "en"],
])

describe.each(everyMail)("%s in %s with own words", (type, language) => {
  const ours = compose(samples[type], language)
  const theirs = compose(samples[type], language, own({ subject: "S", opening: "First\nline\n\nSecond", closing: "Bye" }))

  it("keeps every fact, the links and what silence means", () => {
    const added = [{ kind: "paragraph", text: "First\nline" }, { kind: "paragraph", text: "Second" }]
    expect(theirs.blocks.slice(0, 2)).toEqual(added)
    expect(theirs.blocks.slice(-ours.blocks.length, -1)).toEqual(ours.blocks.slice(1))
    expect(theirs.blocks.at(-1)).toEqual({ kind: "paragraph", text: "Bye" })
    expect(theirs).toMatchObject({ subject: "S", greeting: ours.greeting, sender: ours.sender })
  })

  it("replaces no more than a sentence that leads to the facts below it", () => {
    const [first, second] = ours.blocks
    if (mailRules[type].replacesOpening) {
      expect(first).toMatchObject({ kind: "paragraph", text: expect.stringMatching(/:$/) })
      expect(second.kind).toBe("list")
      expect(theirs.blocks).toHaveLength(ours.blocks.length + 2)
    } else {
      expect(theirs.blocks[2]).toMatchObject({ kind: "paragraph", text: expect.stringMatching(/^\p{Lu}/u) })
      expect(theirs.blocks).toHaveLength(ours.blocks.length + 3)
    }
  })

  it("can fill in every placeholder it offers", () => {
    const all = mailRules[type].placeholders.map((name) => `{{${name}}}`).join(" ")
    expect(unfilledIn(samples[type], language, own({ closing: all }))).toEqual([])
  })
})

it("leaves the mail as it is without own words", () => {
  expect(compose(samples.shipped, "de", own({}))).toEqual(compose(samples.shipped, "de"))
})

describe("what is filled in", () => {
  const [line] = samples.order_taken.lines
  const filled = (lines: (typeof line)[], subject: string): string =>
    compose({ ...samples.order_taken, lines }, "en", own({ subject })).subject

  it("names the goods, and counts them from the fourth line on", () => {
    expect(filled([line], "{{goods}}")).toBe("7 × Eichenstuhl, schwarz")
    expect(filled([line, { ...line, title: "Oil" }], "{{goods}}")).toBe("7 × Eichenstuhl, schwarz and 7 × Oil")
    expect(filled(Array(4).fill({ ...line, title: "Oil" }), "{{goods}}")).toBe("7 × Oil, 7 × Oil and 2 more items")
  })

  it("names what leaves in a mail about a parcel, and what is there where nothing waits", () => {
    const shipped = { ...samples.shipped, lines: [{ ...line, available_quantity: "3" }] }
    expect(compose(shipped, "en", own({ subject: "{{goods}}" })).subject).toBe("3 × Eichenstuhl, schwarz")
    const chosen = { ...samples.decision_confirmed, decision: "ship_available" as const }
    expect(compose(chosen, "en", own({ subject: "{{goods}}" })).subject).toBe("3 × Eichenstuhl, schwarz")
    expect(filled([{ ...line, waiting_quantity: "0" }], "{{goods}}")).toBe("3 × Eichenstuhl, schwarz")
  })

  it("is the last of several dates", () => {
    expect(filled([line, { ...line, promised_by: "2027-01-05T00:00:00.000Z" }], "{{date}}")).toBe("5 January 2027")
  })

  it("is not looked into again, is no header and no markup", async () => {
    const hostile = { ...samples.order_taken, customer_name: "{{order}}\nBcc: $& <b>x</b>" }
    const mail = await renderNotice(hostile, "en", own({ subject: "{{name}}", opening: "<i>{{name}}</i>" }))
    expect(mail.subject).toBe("{{order}} Bcc: $& <b>x</b>")
    expect(mail.html).toContain("&lt;i&gt;{{order}} Bcc: $&amp; &lt;b&gt;x&lt;/b&gt;&lt;/i&gt;")
    expect(mail.text).toContain("<i>{{order}} Bcc: $& <b>x</b></i>")
  })
})

it("keeps line breaks in both parts", async () => {
  const mail = await renderNotice(samples.order_taken, "en", own({ closing: "All the best\nNordholz" }))
  expect(mail.text).toContain("All the best\nNordholz")
  expect(mail.html).toMatch(/All the best<br ?\/?>Nordholz/)
})
