import type { Samples } from "./measure"

export interface Sides<Prepared> {
  /** Readies one sample of a side; its time does not count. */
  prepare: (side: keyof Samples, round: number) => Promise<Prepared>
  /** The measured work. */
  measured: (side: keyof Samples, prepared: Prepared) => Promise<void>
  /** Waits until nothing that went before is still at work. */
  settle: () => Promise<void>
}

/**
 * Measures two sides in turns, so that what changes over time (caches, a growing database, other load)
 * hits both alike: ours first in one round, the reference first in the next. The first rounds warm up
 * and do not count.
 *
 * @returns milliseconds
 */
export async function alternate<Prepared>(
  { prepare, measured, settle }: Sides<Prepared>,
  rounds: { warmUp: number; counted: number },
  onRound: (round: number) => void
): Promise<Samples> {
  const samples: Samples = { ours: [], reference: [] }
  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    const prepared = { ours: await prepare("ours", round), reference: await prepare("reference", round) }
    const order: (keyof Samples)[] = round % 2 === 0 ? ["ours", "reference"] : ["reference", "ours"]
    for (const side of order) {
      await settle()
      const started = performance.now()
      await measured(side, prepared[side])
      const elapsed = performance.now() - started
      if (round >= rounds.warmUp) {
        samples[side].push(elapsed)
      }
    }
    onRound(round)
  }
  return samples
}
