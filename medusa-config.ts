import path from "node:path"
import { defineConfig, Modules } from "@medusajs/framework/utils"

/**
 * This repository run as a shop: the demo of `npm start` and the host of the tests.
 * A shop that installs the plugin names it under `plugins` instead; see the README.
 */
const port = process.env.PORT ?? "9000"
const self = `http://localhost:${port}`

const backorder = {
  links: { secret: "backorder-demo-link-secret", base_url: self },
  clock: { settable: true },
  sendgrid: { webhook_public_key: process.env.BACKORDER_SENDGRID_WEBHOOK_KEY },
  payment: { amount_aware_providers: ["pp_system_default", "pp_demo_parts"] },
  suppliers: { waiting_cost_per_unit_day: { eur: 2 } },
  // Other systems' databases by name, as JSON: what stands in them is nobody's but the environment's.
  feeds: JSON.parse(process.env.FEED_SOURCES ?? "{}"),
}

/** Several processes on one database need locks that all of them see; see docs/concurrency.md. */
const sharedLocks = {
  key: Modules.LOCKING,
  resolve: "@medusajs/medusa/locking",
  options: { providers: [{ resolve: "@medusajs/medusa/locking-postgres", id: "locking-postgres", is_default: true }] },
}

export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: process.env.DATABASE_POOL ? { pool: { max: Number(process.env.DATABASE_POOL) } } : undefined,
    redisUrl: process.env.REDIS_URL,
    http: {
      storeCors: process.env.STORE_CORS ?? `http://localhost:8000,${self}`,
      adminCors: process.env.ADMIN_CORS ?? self,
      authCors: process.env.AUTH_CORS ?? `http://localhost:8000,${self}`,
      jwtSecret: "backorder-demo-jwt-secret",
      cookieSecret: "backorder-demo-cookie-secret",
    },
  },
  admin: { backendUrl: self, disable: process.env.DISABLE_MEDUSA_ADMIN === "true" },
  modules: [
    { resolve: "./src/modules/backorder", options: backorder },
    { resolve: "./src/modules/supply", options: backorder },
    { resolve: "./src/modules/replenishment", options: backorder },
    { resolve: "./src/modules/notice", options: backorder },
    { resolve: "./src/modules/work-queue" },
    {
      key: Modules.PAYMENT,
      resolve: "@medusajs/medusa/payment",
      options: {
        // Banks that move no money; the demo's regions do not offer them.
        providers: ["whole", "parts"].map((captures) => ({ resolve: path.join(__dirname, "demo/payments"), id: captures, options: { captures } })),
      },
    },
    ...(process.env.MEDUSA_LOCKING === "postgres" ? [sharedLocks] : []),
    {
      key: Modules.NOTIFICATION,
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
          {
            resolve: "./src/providers/sendgrid",
            id: "sendgrid",
            options: {
              channels: ["email"],
              api_key: "SG.demo",
              from: "Nordholz <post@nordholz.example>",
              senders: JSON.parse(process.env.BACKORDER_SENDERS ?? "{}"),
              base_url: process.env.BACKORDER_SENDGRID_URL ?? "http://localhost:9001",
            },
          },
        ],
      },
    },
  ],
})
