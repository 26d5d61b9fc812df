/**
 * A block of runs: draws the luck of each run, and lets every policy live through it.
 *
 * Each block has streams of random numbers of its own, 2^64 numbers apart (jumps of xoroshiro128+), one for demand and
 * one for lead times. A result depends on the seed and the size of a block, never on how many workers share the blocks.
 * Source: Blackman, D. & Vigna, S. (2021), "Scrambled linear pseudorandom number generators", ACM TOMS 47:36.
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import type { JumpableRandomGenerator } from "pure-rand/types/JumpableRandomGenerator"
import { drawn, type AliasTable } from "./alias-table"
import { COUNTED, live, type Luck, type Room } from "./live"
import type { OrderingRule } from "./ordering-rule"
import type { Plan } from "./plan"

export interface BlockOutcome {
  block: number
  /** Of each policy: the counts of each run, one after the other. */
  counts: Float64Array<ArrayBuffer>[]
  /** Of each policy: units served late by the days they waited, of all runs. */
  waits: Float64Array<ArrayBuffer>[]
}

export function simulateBlock(plan: Plan, block: number): BlockOutcome {
  const { rules, whole, demand, leadTime, warmUp, days, longest } = plan
  const runs = Math.min(plan.blockRuns, plan.runs - block * plan.blockRuns)
  const [ofDemand, ofLeadTimes] = streams(plan.seed, block)
  const total = warmUp + days
  const luck: Luck = { demand: new Float64Array(total), leadTimes: new Float64Array(total), start: 0, phase: 0 }
  const room: Room = { arriving: new Float64Array(total + longest + 1), unserved: new Float64Array(total) }
  const counts = rules.map(() => new Float64Array(runs * COUNTED))
  const waits = rules.map(() => new Float64Array(total))
  for (let run = 0; run < runs; run++) {
    luck.start = share(ofDemand)
    luck.phase = share(ofDemand)
    fill(luck.demand, demand, ofDemand)
    fill(luck.leadTimes, leadTime, ofLeadTimes)
    rules.forEach((rule: OrderingRule, policy) =>
      live(rule, whole, luck, { from: warmUp, counts: counts[policy], at: run * COUNTED, waits: waits[policy] }, room)
    )
  }
  return { block, counts, waits }
}

function streams(seed: number, block: number): [JumpableRandomGenerator, JumpableRandomGenerator] {
  const random = xoroshiro128plus(seed)
  for (let jump = 0; jump <= 2 * block; jump++) {
    random.jump()
  }
  const next = random.clone()
  next.jump()
  return [random, next]
}

function fill(list: Float64Array, table: AliasTable, random: JumpableRandomGenerator): void {
  if (table.values.length === 1) {
    list.fill(table.values[0])
    return
  }
  for (let place = 0; place < list.length; place++) {
    list[place] = drawn(table, random.next())
  }
}

const share = (random: JumpableRandomGenerator): number => (random.next() >>> 0) * 2 ** -32
