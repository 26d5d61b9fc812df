import type { PostgresServer } from "../../scripts/lib/embedded-postgres.mjs" with { "resolution-mode": "import" }
import type { Measure, Skipped } from "./measure"

export interface Benchmark {
  name: string
  /** One sentence for the list that a wrong `--only` answers with. */
  about: string
  run: (bench: Bench) => Promise<Measure[] | Skipped>
}

/** What the runner gives every benchmark. */
export interface Bench {
  /** Starts a PostgreSQL server for this run alone. */
  startPostgres: () => Promise<PostgresServer>
  /** A folder for this run alone. */
  workspace: string
  /** Samples of each side. */
  samples: number
  /** Says on stderr how far it has come. */
  say: (line: string) => void
  /** What must be stopped in the end, whatever happens; last first. */
  onEnd: (stop: () => Promise<void>) => void
}
