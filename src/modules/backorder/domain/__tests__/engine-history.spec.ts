import { it } from "@fast-check/jest"
import type BigNumber from "bignumber.js"
import { anyRules, rules } from "./arbitraries"
import { total } from "./builders"
import { changesOf } from "./engine"
import { anyHistories, histories, lived } from "./history"
import type { LineDemand, Pool, Share, StockState } from "../stock-state"

const sharesOf = (line: LineDemand): readonly Share[] => line.parts.flatMap((part) => part.shares)

const heldOf = (state: StockState, pool: Pool): BigNumber =>
  total(
    state.lines
      .flatMap((line) => line.parts)
      .filter((part) => part.inventoryItemId === pool.inventoryItemId)
      .flatMap((part) => part.shares.filter((share) => share.locationId === pool.locationId).map((share) => share.held))
  )

const waitsAt = (line: LineDemand, pool: Pool): boolean =>
  line.parts.some(
    (part) =>
      part.inventoryItemId === pool.inventoryItemId &&
      part.shares.some((share) => share.locationId === pool.locationId && share.recorded?.waiting.gt(0))
  )

/** What must be true whenever the engine has run. */
const truths: [string, (state: StockState) => void][] = [
  [
    "no more is reserved than is on hand",
    (state) => {
      expect(state.pools.every((pool) => heldOf(state, pool).lte(pool.onHand))).toBe(true)
    },
  ],
  [
    "every unit ordered has left, is reserved, waits or was given up",
    ({ lines }) => {
      for (const part of lines.flatMap((line) => line.parts)) {
        const waiting = part.shares.flatMap((share) => share.recorded?.waiting ?? [])
        const held = part.shares.map((share) => share.held)
        expect(total([part.fulfilled, part.canceled, ...held, ...waiting]).toFixed()).toBe(part.ordered.toFixed())
      }
    },
  ],
  [
    "the records of a line, where there are any, say all that was ordered of it",
    ({ lines }) => {
      for (const part of lines.flatMap((line) => line.parts)) {
        const records = part.shares.flatMap((share) => share.recorded ?? [])
        const sums = (["ordered", "fulfilled", "canceled"] as const).map((column) => total(records.map((one) => one[column])).toFixed())
        expect(records.length > 0 ? sums : []).toEqual(
          records.length > 0 ? [part.ordered, part.fulfilled, part.canceled].map((quantity) => quantity.toFixed()) : []
        )
        for (const { ordered, allocated, waiting, fulfilled, canceled } of records) {
          expect(total([allocated, waiting, fulfilled, canceled]).toFixed()).toBe(ordered.toFixed())
          expect([allocated, waiting, fulfilled, canceled].every((quantity) => quantity.gte(0))).toBe(true)
        }
      }
    },
  ],
  [
    "nothing is free where a line waits, unless it ships complete",
    (state) => {
      for (const pool of state.pools) {
        const waits = state.lines.some((line) => line.shipping !== "complete" && waitsAt(line, pool))
        expect(waits && heldOf(state, pool).lt(pool.onHand)).toBe(false)
      }
    },
  ],
  [
    "core may pack of a line at one location only, and no more than is held there",
    ({ lines }) => {
      for (const part of lines.flatMap((line) => line.parts)) {
        expect(part.shares.filter((share) => share.packable.gt(0)).length).toBeLessThanOrEqual(1)
        expect(part.shares.every((share) => share.packable.lte(share.held))).toBe(true)
      }
    },
  ],
  [
    "a line with one part that holds something can be packed",
    ({ lines }) => {
      for (const shares of lines.filter((line) => line.parts.length === 1).map(sharesOf)) {
        expect(shares.some((share) => share.held.gt(0))).toBe(shares.some((share) => share.packable.gt(0)))
      }
    },
  ],
]

describe("whatever happens to a pair, in any order", () => {
  it.prop([histories, rules])("what must be true stays true", (history, terms) => {
    lived(history, terms, (state) => truths.forEach(([, holds]) => holds(state)))
  })
})

describe("whatever happens to items at several locations, in any order", () => {
  for (const [sentence, holds] of truths) {
    it.prop([anyHistories, anyRules])(sentence, (history, terms) => {
      lived(history, terms, holds)
    })
  }

  it.prop([anyHistories, anyRules])("running again changes nothing", (history, terms) => {
    lived(history, terms, (state, at) => {
      expect(changesOf(state, terms, at).map(({ record, reservation, events }) => ({ record, reservation, events }))).toEqual([])
    })
  })
})
