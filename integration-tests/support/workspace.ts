import fs from "node:fs"
import path from "node:path"
import { ROOT } from "./scratch-app"

/**
 * A folder for this process below the checkout's ignored `.data`. What a killed run left behind is
 * cleared away on the way.
 */
export async function makeWorkspace(name: string): Promise<string> {
  const { isAlive } = await import("../../scripts/lib/is-alive.mjs")
  const home = path.join(ROOT, ".data", name)
  fs.mkdirSync(home, { recursive: true })
  for (const owner of fs.readdirSync(home).filter((pid) => !isAlive(Number(pid)))) {
    fs.rmSync(path.join(home, owner), { recursive: true, force: true })
  }
  const workspace = path.join(home, String(process.pid))
  fs.mkdirSync(workspace)
  return workspace
}
