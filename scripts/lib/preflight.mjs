import fs from "node:fs"
import net from "node:net"
import path from "node:path"
import { Problem } from "./problem.mjs"

/** What can be known to fail before anything slow has begun. */

/** @param {string | undefined} text */
export function readPort(text = "9000") {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem(`PORT is "${text}", but it must be a whole number from 1 to 65535.`)
  }
  return port
}

/** @param {number} port */
export async function requireFreePort(port) {
  const refusal = await tryToListen(port)
  if (refusal === "EACCES") {
    throw new Problem(`Port ${port} needs more rights than you have. Choose one above 1023: PORT=9100 npm start`)
  }
  if (refusal) {
    throw new Problem(`Port ${port} is already taken. Stop what uses it, or choose another: PORT=${port + 100} npm start`)
  }
}

/** @param {number} from */
export async function firstFreePort(from) {
  for (let port = from; port < from + 100 && port <= 65535; port++) {
    if (!(await tryToListen(port))) {
      return port
    }
  }
  throw new Problem(`No free port from ${from} on. Choose another PORT.`)
}

/** @param {string} directory */
export function requireWritable(directory) {
  const probe = path.join(directory, `.probe-${process.pid}`)
  try {
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
    fs.writeFileSync(probe, "")
    fs.rmSync(probe)
  } catch (error) {
    throw new Problem(
      `${directory} cannot be written (${error instanceof Error && "code" in error ? error.code : error}). ` +
        "Give yourself the right to write there, or use a copy of this folder in a place of your own."
    )
  }
}

/**
 * @param {string} url
 * @returns {Promise<void>}
 */
export async function requireReachable(url) {
  const { hostname, port } = parseDatabaseUrl(url)
  if (!hostname) {
    return
  }
  const reason = await new Promise((resolve) => {
    const socket = net.connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 5432), timeout: 5000 })
    socket.once("connect", () => resolve(undefined))
    socket.once("timeout", () => resolve("no answer within 5 seconds"))
    socket.once("error", (error) => resolve("code" in error ? error.code : error.message))
    for (const event of ["connect", "timeout"]) {
      socket.once(event, () => socket.destroy())
    }
  })
  if (reason) {
    throw unreachable(url, String(reason))
  }
}

/** @param {string} url @param {string} reason */
export function unreachable(url, reason) {
  const { hostname, port } = parseDatabaseUrl(url)
  return new Problem(
    `The database at ${hostname || "localhost"}:${port || 5432} cannot be reached (${reason}). ` +
      "Start it or correct DATABASE_URL; without DATABASE_URL an embedded database is used."
  )
}

/** @param {string} url */
function parseDatabaseUrl(url) {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !["postgres:", "postgresql:"].includes(parsed.protocol) || parsed.pathname.length < 2) {
    throw new Problem("DATABASE_URL must look like postgres://user:password@host:5432/database")
  }
  return parsed
}

/** @param {number} port @returns {Promise<string | undefined>} why the port cannot be had */
function tryToListen(port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message))
    server.listen(port, () => server.close(() => resolve(undefined)))
  })
}
