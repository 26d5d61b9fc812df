import BigNumber from "bignumber.js"
import type { DecisionOffer } from "../../workflows/queries/store-offer"
import type { OrderBackorderLine } from "../../workflows/queries/store-order-backorders"

const units = (amount: number) => new BigNumber(amount)

export function orderLine(lineId: string, title: string, changes: Partial<OrderBackorderLine> = {}): OrderBackorderLine {
  return {
    lineId,
    backorderIds: [`bo_${lineId}`],
    variantId: `variant_${lineId}`,
    title,
    ordered: units(10),
    available: units(3),
    waiting: units(7),
    fulfilled: units(0),
    canceled: units(0),
    promisedBy: new Date("2026-12-14T00:00:00Z"),
    promiseVersion: 1,
    status: "waiting",
    ...changes,
  }
}

/** An open offer about the lines that wait, with nothing charged and nothing to ship, unless told otherwise. */
export function openOffer(lines: readonly OrderBackorderLine[], changes: Partial<DecisionOffer> = {}): DecisionOffer {
  return {
    order: {
      id: "order_1",
      displayId: 1042,
      customerId: null,
      language: "en",
      country: "ie",
      promiseVersion: 1,
      lines,
      titles: new Map(lines.map((line) => [line.lineId, line.title])),
    },
    decided: null,
    choices: ["wait", "cancel"],
    waiting: lines.filter((line) => line.waiting.gt(0)),
    shippable: [],
    substitutes: [],
    refunds: () => false,
    renewedToken: null,
    claims: { digest: "digest", promiseVersion: 1 },
    withdrawalToken: null,
    ...changes,
  }
}
