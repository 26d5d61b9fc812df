import type { LineEntry } from "../lib/line-history"
import { useLocationName } from "./lookups"
import { useText } from "./use-text"

/** What an entry of a line's history says, one sentence for each thing that changed. */
export function useLineSentences() {
  const { t, day, quantity } = useText()
  const locationName = useLocationName()
  const dayOrNone = (iso: string | null): string => (iso ? day(iso) : t("purchaseOrder.fields.noDate"))
  const signed = (amount: number): string => (amount > 0 ? `+${quantity(amount)}` : quantity(amount))

  return ({ what }: LineEntry): string[] => {
    switch (what.type) {
      case "said": {
        const { revision } = what
        const changed = [
          ...(revision.previous_expected_at === revision.expected_at
            ? []
            : [
                t("purchaseOrder.history.date", {
                  from: dayOrNone(revision.previous_expected_at),
                  to: dayOrNone(revision.expected_at),
                }),
              ]),
          ...(revision.previous_quantity === revision.quantity
            ? []
            : [
                t("purchaseOrder.history.quantity", {
                  from: quantity(revision.previous_quantity),
                  to: quantity(revision.quantity),
                }),
              ]),
          ...(revision.canceled_quantity === null || revision.canceled_quantity === revision.previous_canceled_quantity
            ? []
            : [
                t("purchaseOrder.history.givenUp", {
                  from: quantity(revision.previous_canceled_quantity ?? 0),
                  to: quantity(revision.canceled_quantity),
                }),
              ]),
        ]
        return changed.length > 0 ? changed : [t("purchaseOrder.history.confirmed")]
      }
      case "shipped":
        return [
          [
            t("purchaseOrder.history.shipped", { quantity: quantity(what.quantity) }),
            what.carrier,
            what.trackingNumber,
          ]
            .filter(Boolean)
            .join(" · "),
        ]
      case "received":
      case "corrected":
        return [
          what.type === "received"
            ? t("purchaseOrder.history.received", {
                quantity: quantity(what.quantity),
                location: locationName(what.locationId),
              })
            : t("purchaseOrder.history.corrected", { quantity: signed(what.quantity) }),
          ...(what.damaged === 0
            ? []
            : [
                t("purchaseOrder.history.damaged", {
                  quantity: what.type === "received" ? quantity(what.damaged) : signed(what.damaged),
                }),
              ]),
          ...(what.over === 0
            ? []
            : [
                t("purchaseOrder.history.over", {
                  quantity: what.type === "received" ? quantity(what.over) : signed(what.over),
                }),
              ]),
        ]
    }
  }
}
