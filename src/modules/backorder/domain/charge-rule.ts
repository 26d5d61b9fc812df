import type { Charging } from "./money-charge"

/**
 * When an order is charged, in a word.
 *
 * whole_at_end  once, when everything that will leave has left: its provider cannot capture a part.
 * by_line       its lines are charged at different times.
 */
export type ChargeRule = "by_hand" | "at_order" | "per_shipment" | "with_last_shipment" | "whole_at_end" | "by_line"

/** `inParts`: whether the provider can capture a part of a payment. */
export function chargeRule(byHand: boolean, lines: readonly Charging[], inParts: boolean): ChargeRule {
  if (byHand) {
    return "by_hand"
  }
  const only = (charging: Charging): boolean => lines.every((line) => line === charging)
  if (only("at_order")) {
    return "at_order"
  }
  if (only("on_last_shipment")) {
    return "with_last_shipment"
  }
  if (!inParts) {
    return "whole_at_end"
  }
  return only("on_shipment") ? "per_shipment" : "by_line"
}
