import fs from "node:fs"
import path from "node:path"
import { ROOT, ScratchApp } from "../support/scratch-app"

/** What a checkout holds besides its sources. */
const NOT_SOURCES = ["node_modules", ".git", ".data", ".medusa", ".cache", "coverage", "static", "dist"]

/**
 * Builds and packs the plugin from a copy of the sources, because a build wipes the checkout's own `.medusa`.
 *
 * @returns the tarball
 */
export async function packPlugin(workspace: string): Promise<string> {
  const copy = new ScratchApp(path.join(workspace, "plugin"), {})
  for (const entry of fs.readdirSync(ROOT).filter((name) => !NOT_SOURCES.includes(name))) {
    fs.cpSync(path.join(ROOT, entry), path.join(copy.directory, entry), { recursive: true })
  }
  await copy.medusa("plugin:build")
  const out = path.join(workspace, "tarball")
  fs.mkdirSync(out)
  await copy.run("npm", ["pack", "--pack-destination", out])
  return path.join(out, fs.readdirSync(out)[0])
}
