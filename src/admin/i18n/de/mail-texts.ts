export const mailTexts = {
  mailText: {
    list: {
      title: "Mailtexte",
      subtitle:
        "Eigener Betreff, Anfang und Schluss für jede Mail. Ware, Termine, Geld, Links und was ohne Antwort geschieht, schreibt immer das Plugin.",
      mail: "Mail",
      open: "{{type}}, {{language}}: {{state}}",
    },
    title: "{{type}}, {{language}}",
    otherLanguages: "Sprachen",
    state: {
      ours: "Standard",
      own: "Eigener Text",
      falls_back: "Weicht aus",
    },
    fallsBack: "Mails gehen mit dem Standardtext hinaus",
    fellBack: "Am {{date}} ging zum ersten Mal eine Mail mit dem Standardtext hinaus",
    fellBackText: "Für einen der Platzhalter gab es darin nichts einzusetzen. Andere Mails dieser Art gehen mit Ihrem Text hinaus.",
    fields: {
      subject: "Betreff",
      opening: "Anfang",
      closing: "Schluss",
    },
    hints: {
      subject: "Leer ist es der Standard: {{ours}}",
      openingReplaces: "Anstelle von „{{ours}}“. Eine leere Zeile beginnt einen neuen Absatz.",
      openingPrecedes: "Über „{{ours}}“. Eine leere Zeile beginnt einen neuen Absatz.",
      closing: "Am Ende, vor dem Namen des Shops.",
    },
    placeholders: {
      title: "Was Sie einsetzen können",
      order: "die Nummer der Bestellung",
      shop: "der Name, mit dem Mails unterschrieben sind",
      name: "der Name des Kunden",
      goods: "worum es in der Mail geht",
      date: "der Tag, bis zu dem alles da ist, was noch kommt; solange Ware keinen Termin hat, geht die Mail mit dem Standardtext hinaus",
    },
    sample: "hier: {{sample}}",
    faults: {
      empty: "Schreiben Sie etwas, oder lassen Sie das Feld für den Standardtext leer.",
      too_long: "Höchstens {{named}} Zeichen.",
      line_break: "Ein Betreff ist eine Zeile.",
      control_character: "Entfernen Sie das Steuerzeichen {{named}}.",
      unknown_placeholder: "{{named}} kann diese Mail nicht einsetzen.",
      broken_placeholder: "„{{named}}“ gehört zu nichts, was eingesetzt wird.",
      cannot_fill: "Für {{named}} gibt es nichts einzusetzen.",
      vague_word:
        "„{{named}}“ nennt keine Zeit. Ein Land, in das Sie verkaufen, lässt das nicht zu; nennen Sie einen Tag oder eine Zahl von Tagen, oder überlassen Sie es den Terminen der Mail.",
    },
    nothing: "Schreiben Sie einen Betreff, einen Anfang oder einen Schluss.",
    save: {
      effect: "Auch Mails, die noch nicht versandt sind, gehen mit diesem Text hinaus.",
      done: "Der Text ist gespeichert.",
    },
    preview: {
      title: "Vorschau",
      subtitle: "Eine erdachte Bestellung, mit Ihrem Text, wie er hier steht.",
      faulty: "Mit diesem Text geht die Mail mit dem Standardtext hinaus.",
    },
    test: {
      title: "Testmail",
      to: "Senden an",
      send: "Test senden",
      done: "Der Test ist unterwegs an {{to}}.",
      failed: "Der Test wurde nicht versandt.",
    },
    reset: {
      label: "Zurück zum Standard",
      title: "Zurück zum Standardtext?",
      text: "Ihr Betreff, Anfang und Schluss von „{{mail}}“ werden gelöscht.",
      done: "Mails gehen wieder mit dem Standardtext hinaus.",
    },
  },
}
