/** How long to go on, and what to play again; `npm run test:soak` and a failure's last lines name the variables. */
export interface Settings {
  seed: number
  /** fast-check's own names for one sequence of a seed, as a failure prints them. */
  path: string
  replayPath: string
  /** Steps after which no new sequence is begun. */
  steps: number
  /** Milliseconds after which no new sequence is begun. */
  time: number
  /** Milliseconds for making a failing sequence shorter. */
  shrinking: number
  /** Names of the operations to use; empty for all. */
  operations: readonly string[]
}

const MINUTE = 60_000

/** Every build plays the same sequences; the soak draws new ones. */
const SEED = 1

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const soak = env.MODEL_SOAK === "true"
  return {
    seed: number(env, "MODEL_SEED", soak ? Date.now() % 0x7fffffff : SEED),
    path: env.MODEL_PATH ?? "",
    replayPath: env.MODEL_REPLAY_PATH ?? "",
    steps: number(env, "MODEL_STEPS", soak ? 10_000 : 300),
    time: number(env, "MODEL_MINUTES", soak ? 600 : 4) * MINUTE,
    shrinking: number(env, "MODEL_SHRINK_MINUTES", 5) * MINUTE,
    operations: env.MODEL_OPERATIONS ? env.MODEL_OPERATIONS.split(",") : [],
  }
}

function number(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = env[name] ? Number(env[name]) : otherwise
  if (!Number.isFinite(value)) {
    throw new Error(`${name} must be a number and is "${env[name]}".`)
  }
  return value
}
