import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Mailbox } from "../../demo/mailbox/server.mjs" with { "resolution-mode": "import" }
import { noticesOf, recordsOf } from "../../demo/story/watch"
import { openShop, type Shop } from "../../demo/story/shop"
import seed from "../../demo/seed"
import { BACKORDER_MODULE } from "../../src/modules/backorder"
import type { BackorderModuleService } from "../../src/modules/backorder/service"
import { ADMIN } from "../support/demo-shop"
import { startMailSink } from "../support/mail-sink"
import { goodsWith, levelOf, orderFor } from "../support/scene"

jest.setTimeout(300_000)

const root = path.resolve(__dirname, "../..")
const dbName = `medusa-commands-${process.pid}`

let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await startMailSink()
})
afterAll(() => mailbox.close())

/** Runs a command as a merchant does, in a process of its own; gives what it said. */
async function command(name: string): Promise<string> {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const child = spawn(process.execPath, [path.join(root, "node_modules/@medusajs/cli/cli.js"), "exec", `./src/commands/${name}.ts`], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "development",
      NODE_OPTIONS: "",
      LOG_LEVEL: "info",
      FORCE_COLOR: "0",
      DATABASE_URL: `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${dbName}`,
    },
  })
  const said: string[] = []
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")))
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString("utf8")))
  const [code] = await once(child, "close")
  const text = said.join("")
  expect(code === 0 ? "" : text).toBe("")
  return text
}

medusaIntegrationTestRunner({
  medusaConfigFile: root,
  cwd: root,
  dbName,
  testSuite: ({ api, getContainer }) => {
    let shop: Shop

    beforeAll(async () => {
      await seed({ container: getContainer(), args: [] })
      shop = await openShop({ baseUrl: String(api.defaults.baseURL), mailboxUrl: mailbox.url, ...ADMIN })
    })

    it("takes in orders from before the plugin was there, mails nobody, and gives all back for its removal", async () => {
      // A plugin that rests is as good as none: Medusa reserves in full and nothing is recorded.
      getContainer().resolve<BackorderModuleService>(BACKORDER_MODULE).rest()
      const goods = await goodsWith(shop, 3)
      const order = await orderFor(shop, goods, 10)
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 3, reserved_quantity: 10 })

      expect(await command("take-in-orders")).toContain("1 orders taken in or corrected")
      const [record] = await recordsOf(shop, order)
      expect(record).toMatchObject({ ordered_quantity: 10, allocated_quantity: 3, waiting_quantity: 7 })
      expect(await levelOf(shop, goods)).toMatchObject({ reserved_quantity: 3 })
      expect(await noticesOf(shop, order)).toEqual([])

      expect(await command("take-in-orders")).toContain("0 orders taken in or corrected")
      expect(await recordsOf(shop, order)).toMatchObject([{ id: record.id, waiting_quantity: 7 }])

      expect(await command("give-back-reservations")).toContain("1 orders given back")
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: 3, reserved_quantity: 10 })
      await command("give-back-reservations")
      expect(await levelOf(shop, goods)).toMatchObject({ reserved_quantity: 10 })
    })
  },
})
