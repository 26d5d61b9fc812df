import type { Translation } from "../en"

export const orderPayment: Translation["orderPayment"] = {
  title: "Zahlung",
  rule: {
    by_hand: "Diese Bestellung buchen Sie von Hand ab.",
    at_order: "Sie wird bei der Bestellung abgebucht.",
    per_shipment: "Jedes Paket wird abgebucht, sobald es {{left}} ist.",
    with_last_shipment: "Abgebucht wird, sobald das letzte Paket {{left}} ist.",
    whole_at_end: "Abgebucht wird, sobald das letzte Paket {{left}} ist: Der Zahlungsanbieter zieht keine Teilbeträge ein.",
    by_line: "Die Positionen werden zu verschiedenen Zeiten abgebucht, wie ihre Regeln es sagen.",
  },
  left: { packed: "gepackt", shipped: "verschickt" },
  authorized: "{{amount}} sind bei {{provider}} autorisiert.",
  outcome: {
    lives: "Die Autorisierung gilt bis {{end}}, lange genug für den zugesagten Tag.",
    livesForever: "Die Autorisierung endet nicht.",
    ends: "Die Autorisierung endet am {{end}}, vor dem zugesagten Tag ({{promised}}).",
    unknown: "Die Autorisierung endet am {{end}}; ob das reicht, ist nicht bekannt.",
    unknownEnd: "Wie lange die Autorisierung gilt, ist nicht bekannt.",
  },
  charged: "Bisher abgebucht: {{amount}}.",
}
