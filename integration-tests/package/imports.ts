import fs from "node:fs"
import { builtinModules } from "node:module"
import path from "node:path"
import ts from "typescript"

export interface PackageManifest {
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

/**
 * Names every import of a packed plugin that whoever installs it cannot be sure to resolve.
 *
 * Code may import its own files, Node's modules, dependencies and peers. A type declaration may also name what
 * a peer depends on, because TypeScript writes inferred types down under the package they come from.
 */
export function unresolvedImports(directory: string, manifest: PackageManifest, ofPeers: string[]): string[] {
  const declared = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.peerDependencies ?? {})]
  return filesUnder(directory)
    .filter((file) => /\.(js|mjs|cjs|d\.ts)$/.test(file))
    .flatMap((file) => {
      const known = new Set(file.endsWith(".d.ts") ? [...declared, ...ofPeers] : declared)
      return importsOf(path.join(directory, file))
        .filter((name) => !(name.startsWith(".") ? isFile(directory, file, name) : isKnown(known, name)))
        .map((name) => `${file} imports ${name}`)
    })
}

export function filesUnder(directory: string): string[] {
  return fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
}

function importsOf(file: string): string[] {
  return ts.preProcessFile(fs.readFileSync(file, "utf8"), true, true).importedFiles.map(({ fileName }) => fileName)
}

function isKnown(known: Set<string>, name: string): boolean {
  const parts = name.split("/")
  const owner = name.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0]
  return name.startsWith("node:") || builtinModules.includes(owner) || known.has(owner)
}

function isFile(directory: string, from: string, name: string): boolean {
  const target = path.join(directory, path.dirname(from), name)
  const stem = target.replace(/\.(js|mjs)$/, "")
  const endings = from.endsWith(".d.ts") ? [".d.ts", "/index.d.ts"] : ["", ".js", ".mjs", ".json", "/index.js"]
  return endings.some((ending) => [target, stem].some((base) => fs.statSync(base + ending, { throwIfNoEntry: false })?.isFile()))
}
