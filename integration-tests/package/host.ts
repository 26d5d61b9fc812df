import fs from "node:fs"
import path from "node:path"
import { ROOT, ScratchApp } from "../support/scratch-app"

export const PLUGIN = "medusa-plugin-backorder"
export const ADMIN = { email: "admin@example.com", password: "backorder-host" }

/** As the README tells a merchant to write it; the mail server and the lax cookie are the test's. */
const CONFIG = `
import { defineConfig, Modules } from "@medusajs/framework/utils"

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    cookieOptions: { secure: false, sameSite: "lax" },
    http: { storeCors: "*", adminCors: "*", authCors: "*", jwtSecret: "host-jwt-secret", cookieSecret: "host-cookie-secret" },
  },
  plugins: [{ resolve: "${PLUGIN}", options: { links: { secret: "host-secret-for-signed-links" } } }],
  modules: [
    {
      key: Modules.NOTIFICATION,
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "${PLUGIN}/providers/sendgrid",
            id: "sendgrid",
            options: {
              channels: ["email"],
              api_key: "SG.host",
              from: "shop@example.com",
              base_url: process.env.BACKORDER_SENDGRID_URL,
            },
          },
        ],
      },
    },
  ],
})
`

/** A merchant's own code that uses the plugin's exports; the host's build checks its types. */
const OWN_CODE = `
import { defineMiddlewares } from "@medusajs/framework/http"
import { BACKORDER_MODULE } from "${PLUGIN}/modules/backorder"
import { BackorderEvents, type BackorderDTO } from "${PLUGIN}/types"
import { replanOrdersWorkflow } from "${PLUGIN}/workflows"

const waiting = (record: BackorderDTO): number => record.waiting_quantity
const event: "backorder.created" = BackorderEvents.created
const answer: { BACKORDER_MODULE: "backorder"; name: string; event: string; waiting: string } = {
  BACKORDER_MODULE,
  name: replanOrdersWorkflow.getName(),
  event,
  waiting: typeof waiting,
}

export default defineMiddlewares({
  routes: [{ matcher: "/exports", middlewares: [(_req, res) => void res.json(answer)] }],
})
`

const TSCONFIG = {
  compilerOptions: {
    target: "ES2022",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    skipLibCheck: true,
    strict: true,
    outDir: "./.medusa/server",
    rootDir: ".",
  },
  include: ["medusa-config.ts", "src/**/*"],
}

/**
 * A shop with nothing of its own but a configuration, and the plugin from its tarball.
 *
 * The plugin and its dependencies lie in the host's `node_modules`; Medusa, a peer, is found in the
 * checkout's, one folder up. So Medusa gets into the manifest only after npm has done its work.
 */
export async function makeHost(workspace: string, tarball: string, settings: Record<string, string>): Promise<ScratchApp> {
  const host = new ScratchApp(path.join(workspace, "host"), settings)
  const manifest = { name: "host", private: true, dependencies: { [PLUGIN]: `file:${tarball}` } }
  host.write("package.json", JSON.stringify(manifest))
  await host.run("npm", [
    "install",
    "--legacy-peer-deps",
    "--ignore-scripts",
    "--no-package-lock",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
  ])
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8"))
  const medusa = { "@medusajs/medusa": devDependencies["@medusajs/medusa"] }
  host.write("package.json", JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, ...medusa } }))
  host.write("medusa-config.ts", CONFIG)
  host.write("tsconfig.json", JSON.stringify(TSCONFIG))
  host.write("src/api/middlewares.ts", OWN_CODE)
  return host
}

/** What `medusa build` makes, and where it is started from. */
export function buildOf(host: ScratchApp): string {
  return path.join(host.directory, ".medusa", "server")
}

/** The host with its database, its first user and its built admin. */
export async function prepareHost(host: ScratchApp): Promise<void> {
  const setUpDatabase = async () => {
    await host.medusa("db:migrate", "--execute-safe-links")
    await host.medusa("user", "--email", ADMIN.email, "--password", ADMIN.password)
  }
  await Promise.all([setUpDatabase(), host.medusa("build")])
}
