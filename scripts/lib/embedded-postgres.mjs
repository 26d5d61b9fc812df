import { execFile } from "node:child_process"
import { randomBytes } from "node:crypto"
import fs from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"
import pg from "pg"
import { isAlive } from "./is-alive.mjs"
import { isRoot, makeReachable, preparePostgres, ROOT_HOME } from "./postgres-binaries.mjs"
import { Problem } from "./problem.mjs"
import { spawnTied, stopProcess } from "./tied-process.mjs"

const HOST = "127.0.0.1"
const USER = "postgres"
const PASSWORD_FILE = "postgres-password"
const PLACE_FILE = "postgres-place"

/**
 * @typedef {{
 *   port: number, user: string, password: string,
 *   url: (database: string) => string, stop: () => Promise<void>,
 * }} PostgresServer
 */

/**
 * Starts the PostgreSQL server that belongs to a state folder, making its data on first use.
 *
 * The server listens on a free port of the loopback interface, under a password made for this folder,
 * and ends with us. A server left over from a process that was killed is waited for: it is ending by itself.
 *
 * @param {{ stateDirectory: string, durable: boolean }} options `durable: false` trades crash safety for
 *   speed, for data that is thrown away
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({ stateDirectory, durable }) {
  const { directory, identity } = preparePostgres()
  fs.mkdirSync(stateDirectory, { recursive: true, mode: 0o700 })
  const data = dataDirectory(stateDirectory)
  if (!fs.existsSync(data)) {
    await initialise(path.join(directory, "bin", "initdb"), data, stateDirectory, identity)
  }
  const password = fs.readFileSync(path.join(stateDirectory, PASSWORD_FILE), "utf8").trim()
  await waitForPreviousServer(data)

  const port = await freePort()
  const logFile = path.join(stateDirectory, "postgres.log")
  const log = fs.openSync(logFile, "w")
  const settings = {
    listen_addresses: HOST,
    unix_socket_directories: "",
    max_connections: "300",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  const child = spawnTied(
    path.join(directory, "bin", "postgres"),
    ["-D", data, "-p", String(port), ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`])],
    { stopSignal: "INT", cwd: "/", env: serverEnvironment(), output: log, identity }
  )
  fs.closeSync(log)
  const server = {
    port,
    user: USER,
    password,
    /** @param {string} database */
    url: (database) => `postgres://${USER}:${password}@${HOST}:${port}/${database}`,
    stop: () => stopProcess(child, "SIGINT"),
  }
  while (!(await answers(server.url("postgres")))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Problem(`The embedded PostgreSQL did not start. Its log ends with:\n${tail(logFile)}`)
    }
    await sleep(50)
  }
  return server
}

/** A server with data of its own, gone when it stops. @returns {Promise<PostgresServer>} */
export async function startTemporaryPostgres() {
  const stateDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "backorder-postgres-"))
  const server = await startPostgres({ stateDirectory, durable: false })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      removePostgres(stateDirectory)
    },
  }
}

/** @param {string} stateDirectory */
export function isInUse(stateDirectory) {
  return fs.existsSync(stateDirectory) && isAlive(readPidFile(path.join(dataDirectory(stateDirectory), "postmaster.pid")).pid)
}

/**
 * Deletes a state folder's data; its server must be stopped.
 *
 * @param {string} stateDirectory
 */
export function removePostgres(stateDirectory) {
  if (!fs.existsSync(stateDirectory)) {
    return
  }
  fs.rmSync(dataDirectory(stateDirectory), { recursive: true, force: true })
  fs.rmSync(stateDirectory, { recursive: true, force: true })
}

/**
 * An ordinary user's data lie in the state folder. Root's lie where the user `postgres` can reach them, under
 * a name that the state folder remembers, so a fresh checkout at an old path never meets old data.
 *
 * @param {string} stateDirectory
 */
function dataDirectory(stateDirectory) {
  if (!isRoot) {
    return path.join(stateDirectory, "postgres")
  }
  const placeFile = path.join(stateDirectory, PLACE_FILE)
  if (!fs.existsSync(placeFile)) {
    fs.writeFileSync(placeFile, path.join(ROOT_HOME, "data", randomBytes(8).toString("hex")))
  }
  return fs.readFileSync(placeFile, "utf8").trim()
}

/**
 * @param {string} initdb
 * @param {string} data
 * @param {string} stateDirectory
 * @param {{ uid: number, gid: number } | undefined} identity
 */
async function initialise(initdb, data, stateDirectory, identity) {
  const unfinished = `${data}.unfinished`
  const passwordFile = `${data}.password`
  if (identity) {
    makeReachable(path.dirname(data))
  }
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.mkdirSync(unfinished, { mode: 0o700 })
  const password = randomBytes(18).toString("base64url")
  fs.writeFileSync(path.join(stateDirectory, PASSWORD_FILE), password, { mode: 0o600 })
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  if (identity) {
    fs.chownSync(unfinished, identity.uid, identity.gid)
    fs.chownSync(passwordFile, identity.uid, identity.gid)
  }
  try {
    await promisify(execFile)(
      initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-sync",
      ],
      { cwd: "/", env: serverEnvironment(), ...identity }
    )
  } finally {
    fs.rmSync(passwordFile)
  }
  fs.renameSync(unfinished, data)
}

/**
 * `postmaster.pid` outlives a server that was killed. Its process id may since belong to anyone, and
 * PostgreSQL would then refuse to start; so a file whose server neither ends nor answers is removed.
 *
 * @param {string} data
 */
async function waitForPreviousServer(data) {
  const pidFile = path.join(data, "postmaster.pid")
  for (let attempt = 1; attempt <= 100; attempt++) {
    const { pid, port } = readPidFile(pidFile)
    if (!isAlive(pid)) {
      break
    }
    if (attempt === 100 && (await listens(port))) {
      throw new Problem(
        `The database of this folder is in use (process ${pid}). Stop the running \`npm start\` first, ` +
          "or start from another checkout."
      )
    }
    await sleep(100)
  }
  fs.rmSync(pidFile, { force: true })
}

/** The server removes the file when it ends, perhaps just now. @param {string} pidFile */
function readPidFile(pidFile) {
  try {
    const [pid, , , port] = fs.readFileSync(pidFile, "utf8").split("\n")
    return { pid: Number(pid), port: Number(port) }
  } catch {
    return { pid: 0, port: 0 }
  }
}

/** @param {number} port @returns {Promise<boolean>} */
function listens(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, HOST)
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false))
    socket.once("connect", () => socket.destroy())
  })
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, HOST, () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No free port"))
      )
    })
  })
}

/** @param {string} url */
async function answers(url) {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** PostgreSQL must not see PG* variables meant for somebody else's server. */
function serverEnvironment() {
  return { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" }
}

/** @param {string} file */
function tail(file) {
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-5).join("\n")
}
