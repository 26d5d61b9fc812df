/**
 * Draws sequences of steps, plays each in a fresh shop and, if one fails, makes it shorter. What it prints first
 * plays the same again.
 */
import fc from "fast-check"
import { operations } from "./operations"
import type { Run } from "./run"
import type { Settings } from "./settings"
import type { Step } from "./step"

/** Steps a sequence draws at most. */
const LONGEST = 40

export class Play {
  private readonly started = Date.now()
  private readonly counts = new Map<string, { ran: number; refused: number }>()
  private sequences = 0
  private steps = 0
  private failedAt: number | null = null

  constructor(
    private readonly settings: Settings,
    private readonly freshRun: () => Promise<Run>
  ) {}

  /** Plays on until a limit is reached and answers how many steps that were. */
  async toTheEnd(): Promise<number> {
    const { seed, path, replayPath } = this.settings
    say(`Sequences of steps are drawn from MODEL_SEED=${seed}.`)
    const sequences = fc.commands(this.steppers(), {
      maxCommands: LONGEST,
      size: "max",
      replayPath: replayPath || undefined,
    })
    const outcome = await fc.check(
      fc.asyncProperty(sequences, (steps) => this.playOne(steps)),
      {
        seed,
        path: path || undefined,
        numRuns: this.settings.steps,
        endOnFailure: path !== "",
      }
    )
    this.report()
    if (outcome.failed) {
      throw new Error(failureOf(outcome))
    }
    return this.steps
  }

  private steppers(): fc.Arbitrary<Step>[] {
    const chosen = operations.filter(({ name }) => this.settings.operations.length === 0 || this.settings.operations.includes(name))
    return chosen.flatMap(({ steps, weight }) => Array.from({ length: weight }, () => steps))
  }

  private async playOne(steps: Iterable<fc.AsyncCommand<Run, Run>>): Promise<void> {
    if (this.isOver()) {
      return
    }
    const run = await this.freshRun()
    try {
      await fc.asyncModelRun(() => ({ model: run, real: run }), steps)
    } catch (error) {
      this.failedAt ??= Date.now()
      throw error
    } finally {
      this.count(run)
    }
  }

  /** What is not played passes; a failing sequence is still made shorter when no other is begun. */
  private isOver(): boolean {
    const { steps, time, shrinking } = this.settings
    return this.failedAt === null
      ? this.steps >= steps || Date.now() - this.started > time
      : Date.now() - this.failedAt > shrinking
  }

  private count(run: Run): void {
    run.journal.count(this.counts)
    this.sequences += 1
    this.steps += run.journal.length
    const seconds = Math.round((Date.now() - this.started) / 1000)
    say(`${this.steps} steps in ${this.sequences} sequences, ${seconds} s${this.failedAt !== null ? ", making it shorter" : ""}`)
  }

  private report(): void {
    const lines = [...this.counts].map(([name, { ran, refused }]) => `  ${name}: ${ran}, refused ${refused}`)
    say([`${this.steps} steps in ${this.sequences} sequences`, ...lines.sort()].join("\n"))
  }
}

type Failure = Pick<fc.RunDetails<unknown>, "seed" | "counterexample" | "counterexamplePath" | "errorInstance">

/** The shortest sequence that failed, what did not hold after it, and how to play it again. */
function failureOf({ seed, counterexample, counterexamplePath, errorInstance }: Failure): string {
  const replayPath = /replayPath=("[^"]*")/.exec(String(counterexample))?.[1] ?? '""'
  const again = `MODEL_SEED=${seed} MODEL_PATH=${counterexamplePath} MODEL_REPLAY_PATH=${replayPath} npm test -- --only model`
  return [errorInstance instanceof Error ? errorInstance.message : String(errorInstance), "", `Play it again: ${again}`].join("\n")
}

/** Straight to the terminal: Jest would put a stack trace below each line. */
function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
