import { once } from "node:events"
import fs from "node:fs"
import { isAlive } from "./is-alive.mjs"
import { Problem } from "./problem.mjs"

/**
 * Stops what was started, last first, once: on Ctrl-C, on a signal, on a failure, or when whoever
 * started us (npm) was killed and can no longer pass a signal on.
 */
export class Shutdown {
  /** @type {(() => Promise<void>)[]} */
  #stops = []
  /** @type {(reason: "asked" | Error) => void} */
  #end = () => undefined
  /** @type {Promise<"asked" | Error>} */
  #ended = new Promise((resolve) => {
    this.#end = resolve
  })

  constructor() {
    const parents = process.env.npm_lifecycle_event ? npmProcesses() : []
    setInterval(() => parents.every(isAlive) || this.#end("asked"), 1000).unref()
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => this.#end("asked"))
    }
  }

  /** @param {() => Promise<void>} stop */
  add(stop) {
    this.#stops.push(stop)
  }

  /** @param {import("node:child_process").ChildProcess} child @param {string} name */
  failWhenEnds(child, name) {
    void once(child, "exit").then(() => this.#end(new Problem(`${name} ended unexpectedly.`)))
  }

  /**
   * Does the work, then waits for the end, and stops everything whatever happened.
   *
   * @param {() => Promise<void>} work
   * @returns {Promise<number>} the exit code
   */
  async guard(work) {
    const failed = work().then(
      () => this.#ended,
      (error) => error
    )
    const reason = await Promise.race([failed, this.#ended])
    if (reason === "asked") {
      console.log("\nStopping …")
    }
    for (const stop of this.#stops.reverse()) {
      await stop()
    }
    if (reason !== "asked") {
      throw reason
    }
    return 0
  }
}

/** npm runs a script in a shell, which survives when npm is killed; so npm itself is looked at, too. */
function npmProcesses() {
  try {
    const [, name, rest] = /\((.*)\) \S (.*)/.exec(fs.readFileSync(`/proc/${process.ppid}/stat`, "utf8")) ?? []
    return name?.endsWith("sh") ? [process.ppid, Number(rest.split(" ")[0])] : [process.ppid]
  } catch {
    return [process.ppid]
  }
}
