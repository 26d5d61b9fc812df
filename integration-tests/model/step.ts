import fc from "fast-check"
import { Refused } from "./api"
import type { Situation } from "./situation"
import type { Run } from "./run"
import type { Shop } from "./shop"

/** What a step does now, in words and in deed. */
export interface Act {
  words: string
  /** May give words for what came of it. */
  run: (shop: Shop) => Promise<string | void>
}

/** One kind of thing that happens in a shop. */
export interface Operation {
  name: string
  /** How often it is chosen, compared with the others. */
  weight: number
  steps: fc.Arbitrary<Step>
}

/**
 * `choice` draws what the step is to be, without knowing the shop; `act` makes of it what it comes to in the
 * situation at hand, or null where there is nothing to do it to.
 */
export function operation<Choice>(
  name: string,
  weight: number,
  choice: fc.Arbitrary<Choice>,
  act: (choice: Choice, situation: Situation) => Act | null
): Operation {
  return { name, weight, steps: choice.map((drawn) => new Step(name, (situation) => act(drawn, situation))) }
}

/** Draws a place in a list whose length is known only when the step runs. */
export const anyone = (): fc.Arbitrary<number> => fc.nat({ max: 997 })

export function pick<Item>(items: readonly Item[], place: number): Item | null {
  return items.length > 0 ? items[place % items.length] : null
}

export class Step implements fc.AsyncCommand<Run, Run> {
  constructor(
    readonly name: string,
    readonly act: (situation: Situation) => Act | null
  ) {}

  check(run: Readonly<Run>): boolean {
    return this.act(run.situation) !== null
  }

  async run(run: Run): Promise<void> {
    const act = this.act(run.situation)
    if (!act) {
      return
    }
    const entry = run.journal.begin(this.name, act.words)
    try {
      entry.came(await act.run(run.shop))
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw run.journal.failure(error instanceof Error ? error.message : String(error))
      }
      entry.refused(error.message)
    }
    await run.verify()
  }

  toString(): string {
    return this.name
  }
}
