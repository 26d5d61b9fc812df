import type { NoticePlaceholder, NoticeWordingState, OwnWordsFaultCode } from "../../../types"

export const mailTexts = {
  mailText: {
    list: {
      title: "Mail texts",
      subtitle:
        "Your own subject, opening and closing for each mail. Goods, dates, money, links and what happens without an answer are always written by the plugin.",
      mail: "Mail",
      open: "{{type}}, {{language}}: {{state}}",
    },
    title: "{{type}}, {{language}}",
    otherLanguages: "Languages",
    state: {
      ours: "Standard",
      own: "Your words",
      falls_back: "Falls back",
    } satisfies Record<NoticeWordingState, string>,
    fallsBack: "Mails go out with the standard words",
    fellBack: "On {{date}} a mail first went out with the standard words",
    fellBackText: "It had nothing for one of the placeholders. Other mails of this kind go out with your words.",
    fields: {
      subject: "Subject",
      opening: "Opening",
      closing: "Closing",
    },
    hints: {
      subject: "Empty, it is the standard: {{ours}}",
      openingReplaces: "Instead of “{{ours}}”. An empty line begins a new paragraph.",
      openingPrecedes: "Above “{{ours}}”. An empty line begins a new paragraph.",
      closing: "At the end, before the name of the shop.",
    },
    placeholders: {
      title: "What you can fill in",
      order: "the number of the order",
      shop: "the name mails are signed with",
      name: "the customer's name",
      goods: "what the mail is about",
      date: "the day by which everything that waits is there; while goods have no date, the mail goes out with the standard words",
    } satisfies Record<NoticePlaceholder | "title", string>,
    sample: "here: {{sample}}",
    faults: {
      empty: "Write something, or leave it empty for the standard words.",
      too_long: "Write at most {{named}} characters.",
      line_break: "A subject is one line.",
      control_character: "Take out the control character {{named}}.",
      unknown_placeholder: "This mail cannot fill in {{named}}.",
      broken_placeholder: "“{{named}}” belongs to nothing that is filled in.",
      cannot_fill: "There is nothing to fill in for {{named}}.",
      vague_word:
        "“{{named}}” names no time. A country you sell to refuses that; name a day or a number of days, or leave it to the dates of the mail.",
    } satisfies Record<OwnWordsFaultCode, string>,
    nothing: "Write a subject, an opening or a closing.",
    save: {
      effect: "Mails that have not been sent yet go out with these words, too.",
      done: "The words are saved.",
    },
    preview: {
      title: "Preview",
      subtitle: "A made-up order, with your words as they stand here.",
      faulty: "With this text the mail goes out with the standard words.",
    },
    test: {
      title: "Test mail",
      to: "Send to",
      send: "Send test",
      done: "The test is on its way to {{to}}.",
      failed: "The test was not sent.",
    },
    reset: {
      label: "Back to the standard",
      title: "Go back to the standard words?",
      text: "Your subject, opening and closing of “{{mail}}” are deleted.",
      done: "Mails go out with the standard words again.",
    },
  },
}
