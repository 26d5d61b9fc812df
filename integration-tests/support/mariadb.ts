import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"

export interface MariaDb {
  url: string
  stop: () => Promise<void>
}

const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"]

const find = (name: string): string | null =>
  folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file)) ?? null

/** Whether the machine has MariaDB, as after `apt-get install mariadb-server-core mariadb-client-core`. */
export const hasMariaDb = (): boolean => ["mariadbd", "mariadb-install-db", "my_print_defaults"].every((name) => find(name) !== null)

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  return typeof address === "object" && address ? address.port : 0
}

/** A MariaDB server of its own in a temporary folder, with a database `erp` and its user. */
export async function startMariaDb(): Promise<MariaDb> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erp-mariadb-"))
  const user = process.getuid?.() === 0 ? ["--user=root"] : []
  const socket = path.join(folder, "s")
  const data = path.join(folder, "data")
  await promisify(execFile)(find("mariadb-install-db") ?? "", [
    "--no-defaults",
    ...user,
    `--datadir=${data}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
  ])
  const init = path.join(folder, "init.sql")
  fs.writeFileSync(
    init,
    "CREATE DATABASE erp;\nCREATE USER 'reader'@'%' IDENTIFIED BY 'maria-secret';\nGRANT ALL ON erp.* TO 'reader'@'%';\n"
  )
  const port = await freePort()
  const server = spawn(
    find("mariadbd") ?? "",
    ["--no-defaults", ...user, `--datadir=${data}`, `--socket=${socket}`, `--port=${port}`, "--bind-address=127.0.0.1", `--init-file=${init}`],
    { stdio: "ignore" }
  )
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      server.kill("SIGTERM")
      await once(server, "exit")
    }
    fs.rmSync(folder, { recursive: true, force: true })
  }
  for (const deadline = Date.now() + 60_000; !(await accepts(port)); await sleep(200)) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error("MariaDB did not start.")
    }
  }
  return { url: `mysql://reader:maria-secret@127.0.0.1:${port}/erp`, stop }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1")
    socket.once("data", () => {
      socket.destroy()
      resolve(true)
    })
    socket.once("error", () => resolve(false))
  })
}
