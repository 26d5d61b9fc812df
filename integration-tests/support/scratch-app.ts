import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** The checkout; everything that runs tests or measures starts there. */
export const ROOT = process.cwd()

const PATIENCE = 300_000

/** A server of a scratch app, and how to end it. */
export interface RunningApp {
  url: string
  stop: () => Promise<void>
}

/**
 * A Medusa app in a folder of its own below the checkout, so that Node finds Medusa where the checkout
 * installed it, and run as processes of its own, as a merchant would.
 */
export class ScratchApp {
  constructor(
    readonly directory: string,
    private readonly settings: Record<string, string>
  ) {
    fs.mkdirSync(directory, { recursive: true })
  }

  write(file: string, content: string): void {
    const target = path.join(this.directory, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, content)
  }

  /** Runs a command of Medusa's CLI to its end. */
  medusa(...args: string[]): Promise<void> {
    return this.run(process.execPath, [medusaCli(), ...args])
  }

  /** Runs a program to its end, and fails with what it said last. */
  async run(program: string, args: string[]): Promise<void> {
    const child = await this.spawn(program, args, this.directory, {})
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE)
    const [code] = await once(child, "exit")
    clearTimeout(timer)
    if (code !== 0) {
      throw new Error(`\`${[path.basename(program), ...args].join(" ")}\` failed:\n${this.lastWords()}`)
    }
  }

  /** Starts the server in `directory`, which is the app's own or that of its build. */
  async start(settings: Record<string, string>, directory = this.directory): Promise<RunningApp> {
    const { stopProcess } = await import("../../scripts/lib/tied-process.mjs")
    const port = await freePort()
    const child = await this.spawn(process.execPath, [medusaCli(), "start", "--port", String(port)], directory, settings)
    const app = { url: `http://localhost:${port}`, stop: () => stopProcess(child, "SIGTERM") }
    const deadline = Date.now() + PATIENCE
    while (!(await isHealthy(app.url))) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
        await app.stop()
        throw new Error(`Medusa did not start:\n${this.lastWords()}`)
      }
      await sleep(200)
    }
    return app
  }

  private async spawn(program: string, args: string[], cwd: string, settings: Record<string, string>) {
    const { spawnTied } = await import("../../scripts/lib/tied-process.mjs")
    const log = fs.openSync(this.logFile, "a")
    const child = spawnTied(program, args, {
      stopSignal: "TERM",
      cwd,
      env: { ...environment(), ...this.settings, ...settings },
      output: log,
    })
    fs.closeSync(log)
    return child
  }

  private get logFile(): string {
    return path.join(this.directory, "output.log")
  }

  private lastWords(): string {
    return fs.readFileSync(this.logFile, "utf8").trimEnd().split("\n").slice(-40).join("\n")
  }
}

/** Nothing that this process was told about tests, databases or npm scripts reaches the app. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(NODE_ENV|NODE_OPTIONS|JEST_|TS_NODE|DB_|DATABASE_URL|REDIS_URL|PORT$|npm_(lifecycle|package|config_local))/
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
    MEDUSA_DISABLE_TELEMETRY: "true",
    FORCE_COLOR: "0",
    NO_COLOR: "1",
  }
}

function medusaCli(): string {
  return path.join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")
}

async function freePort(): Promise<number> {
  const { firstFreePort } = await import("../../scripts/lib/preflight.mjs")
  return firstFreePort(20_000 + Math.floor(Math.random() * 10_000))
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
