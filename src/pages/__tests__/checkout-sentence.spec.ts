import type { StoreCheckoutShortage } from "../../types"
import { checkoutSentence } from "../checkout-sentence"

type Reasons = Parameters<typeof checkoutSentence>[0]

const december = "2026-12-14T00:00:00.000Z"

const short = (changes: Partial<StoreCheckoutShortage>): Reasons => ({
  shortages: [
    {
      variant_id: "variant",
      title: "Oak chair, black",
      reason: "cap",
      requested_quantity: 9,
      possible_quantity: 0,
      available_quantity: 0,
      backordered_quantity: 0,
      promised_by: null,
      ...changes,
    },
  ],
  unacknowledged: [],
})

describe("the sentence about a cart that cannot go on", () => {
  it.each<[Reasons, string, string]>([
    [
      short({ possible_quantity: 4, available_quantity: 3, backordered_quantity: 1, promised_by: december }),
      'Only 4 of "Oak chair, black" can be ordered: 3 now, 1 by 14 December 2026 at the latest.',
      "Von „Oak chair, black“ können nur 4 bestellt werden: 3 sofort, 1 spätestens am 14. Dezember 2026.",
    ],
    [
      short({ possible_quantity: 1, available_quantity: 1, reason: "not_allowed" }),
      'Only 1 of "Oak chair, black" can be ordered; it is in stock.',
      "Von „Oak chair, black“ kann nur 1 bestellt werden; das ist auf Lager.",
    ],
    [
      short({}),
      'None of "Oak chair, black" is in stock, and no more can be ordered in advance at the moment.',
      "Von „Oak chair, black“ ist nichts auf Lager, und mehr kann derzeit nicht im Voraus bestellt werden.",
    ],
    [
      short({ reason: "not_allowed" }),
      'None of "Oak chair, black" is in stock, and it cannot be ordered in advance.',
      "Von „Oak chair, black“ ist nichts auf Lager, und im Voraus kann nicht bestellt werden.",
    ],
    [
      {
        shortages: [],
        unacknowledged: [{ title: "Oak chair, black", available_quantity: 0, backordered_quantity: 2.5, promised_by: null }],
      },
      'A part of this order comes later. Please confirm that first: "Oak chair, black": 2.5 later; there is no delivery date yet.',
      "Ein Teil dieser Bestellung kommt später. Bitte bestätigen Sie das zuerst: „Oak chair, black“: 2,5 später; einen Liefertermin gibt es noch nicht.",
    ],
  ])("%#: %s", (verdict, english, german) => {
    expect([checkoutSentence(verdict, "en"), checkoutSentence(verdict, "de")]).toEqual([english, german])
  })
})
