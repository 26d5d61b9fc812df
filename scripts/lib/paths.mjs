import path from "node:path"
import { fileURLToPath } from "node:url"

/** The checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..")

/** What the demo keeps between starts. Its leading dot hides it from Medusa's file watcher, too. */
export const DATA = path.join(ROOT, ".data")

export const MEDUSA_CLI = path.join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")
