import { spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"

/**
 * A child that cannot outlive us: a watcher beside it reads a pipe only we hold, and when that pipe
 * closes, even because we were killed with SIGKILL, it ends the child. `exec` makes the child take the
 * shell's process id, so `$$` in the watcher is the child.
 */
const TIED = `
( cat >/dev/null 2>&1
  kill -s "$0" $$ 2>/dev/null || exit 0
  for second in 1 2 3 4 5 6 7 8; do sleep 1; kill -s 0 $$ 2>/dev/null || exit 0; done
  kill -s KILL $$ ) <&3 >/dev/null 2>&1 &
exec 3<&-
exec "$@"
`

/**
 * Starts a command in a process group of its own (Ctrl-C reaches only us; we decide the order of stopping).
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{
 *   stopSignal: "INT" | "TERM", cwd: string, env: NodeJS.ProcessEnv,
 *   output: "inherit" | "pipe" | number, identity?: { uid: number, gid: number },
 * }} options
 */
export function spawnTied(command, args, { stopSignal, output, identity, cwd, env }) {
  const child = spawn("/bin/sh", ["-c", TIED, stopSignal, command, ...args], {
    cwd,
    env,
    ...identity,
    detached: true,
    stdio: ["ignore", output, output, "pipe"],
  })
  child.once("exit", () => child.stdio[3]?.destroy())
  return child
}

/**
 * Ends a child and waits until it is gone; one that ignores the signal is killed after `patience` ms.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export async function stopProcess(child, signal, patience = 8000) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return
  }
  const gone = once(child, "exit")
  child.kill(signal)
  const waiting = new AbortController()
  const timedOut = sleep(patience, true, { signal: waiting.signal }).catch(() => false)
  if (await Promise.race([gone.then(() => false), timedOut])) {
    child.kill("SIGKILL")
    await gone
  }
  waiting.abort()
}
