import { it } from "@fast-check/jest"
import { rules } from "./arbitraries"
import { total } from "./builders"
import { histories, lived } from "./history"

describe("whatever happens to a pair, in any order", () => {
  it.prop([histories, rules])("no more is reserved than is on hand", (history, terms) => {
    lived(history, terms, (state) => {
      expect(total(state.lines.map((line) => line.held)).lte(state.onHand)).toBe(true)
    })
  })

  it.prop([histories, rules])("every unit ordered has left, is reserved, waits or was given up", (history, terms) => {
    lived(history, terms, (state) => {
      for (const line of state.lines) {
        const waiting = line.recorded?.waiting ?? 0
        expect(line.fulfilled.plus(line.held).plus(waiting).plus(line.canceled).toFixed()).toBe(line.ordered.toFixed())
      }
    })
  })

  it.prop([histories, rules])("nothing is free while a line waits", (history, terms) => {
    lived(history, terms, (state) => {
      const reserved = total(state.lines.map((line) => line.held))
      const waits = state.lines.some((line) => line.recorded?.waiting.gt(0))
      expect(waits && reserved.lt(state.onHand)).toBe(false)
    })
  })
})
