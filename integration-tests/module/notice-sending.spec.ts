import { createServer, type Server } from "node:http"
import { resolve } from "node:path"
import type { IEventBusModuleService, INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  createMedusaContainer,
  createPgConnection,
  Modules,
} from "@medusajs/framework/utils"
import { createStep, createWorkflow, type StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MedusaApp, MedusaAppMigrateUp, MedusaModule } from "@medusajs/framework/modules-sdk"
import { logger } from "@medusajs/framework/logger"
import { z } from "@medusajs/framework/zod"
import { asValue } from "@medusajs/framework/awilix"
import { NOTICE_MODULE } from "../../src/modules/notice"
import type { NewNotice, NoticeModuleService } from "../../src/modules/notice/service"
import { NoticeEvents } from "../../src/types"
import { deleteNoticeWordingWorkflow } from "../../src/workflows/delete-notice-wording"
import { resendNoticeWorkflow } from "../../src/workflows/resend-notice"
import { sendDueNoticesWorkflow } from "../../src/workflows/send-due-notices"
import { setNoticeWordingWorkflow, type SetNoticeWordingWorkflowInput } from "../../src/workflows/set-notice-wording"
import {
  deleteNoticeWordingStep,
  setNoticeWordingStep,
  type SetNoticeWordingInput,
  type WordingKey,
} from "../../src/workflows/steps/wording-records"

jest.setTimeout(60_000)

/** Outbox, Medusa's Notification Module and the SendGrid provider, against a server that speaks SendGrid's API. */

const host = process.env.DB_HOST ?? "localhost"
const login = `${process.env.DB_USERNAME ?? "postgres"}:${process.env.DB_PASSWORD ?? ""}`
const database = `notice_sending_${process.pid}`
const urlOf = (name: string): string => `postgres://${login}@${host}:${process.env.DB_PORT ?? "5432"}/${name}`

const fails = createStep("fail-after-words", async (): Promise<StepResponse<string>> => {
  throw new Error("no further")
})

const setAndFail = createWorkflow("set-words-and-fail", (input: WorkflowData<SetNoticeWordingInput>) => {
  setNoticeWordingStep(input)
  return new WorkflowResponse(fails())
})

const deleteAndFail = createWorkflow("delete-words-and-fail", (input: WorkflowData<WordingKey>) => {
  deleteNoticeWordingStep(input)
  return new WorkflowResponse(fails())
})

interface Mail {
  personalizations: { to: { email: string }[] }[]
  subject: string
  content: { type: string; value: string }[]
  custom_args: { notice_id: string }
  from: { email: string }
}

let server: Server
let mails: Mail[]
/** The mail is taken, and the connection breaks. */
const NO_ANSWER = 0

/** Answers by the part of the address before the @; 202 for everybody else. */
let answers: Record<string, number>

const notice = (to: string, changes: Partial<NewNotice> = {}): NewNotice => ({
  dedupe_key: `${to}:${Math.random()}`,
  type: "order_taken",
  order_id: "order_1",
  to: `${to}@example.com`,
  language: "en",
  subject: "Your order 1042",
  promise_version: 1,
  props: {
    type: "order_taken",
    shop_name: "Nordholz",
    order_display_id: "1042",
    customer_name: "Ms Weber",
    charged: false,
    lines: [
      {
        title: "Oak chair",
        quantity: "10",
        available_quantity: "3",
        waiting_quantity: "7",
        promised_by: "2026-12-14T00:00:00.000Z",
        previous_promised_by: null,
      },
    ],
  },
  ...changes,
})

async function onServer(statement: string): Promise<void> {
  const connection = createPgConnection({ clientUrl: urlOf("postgres") })
  await connection.raw(statement)
  await connection.destroy()
}

async function listen(): Promise<number> {
  server = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")))
    request.on("end", () => {
      const mail: Mail = JSON.parse(body)
      mails.push(mail)
      const status = answers[mail.personalizations[0].to[0].email.split("@")[0]] ?? 202
      if (status === NO_ANSWER) {
        request.socket.destroy()
        return
      }
      response.writeHead(status, { "content-type": "application/json", "x-message-id": `msg_${mails.length}` })
      response.end(status < 300 ? "" : JSON.stringify({ errors: [{ message: `answer ${status}` }] }))
    })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  if (address === null || typeof address === "string") {
    throw new Error("The test server does not listen on a port.")
  }
  return address.port
}

interface Shop {
  container: MedusaContainer
  notices: NoticeModuleService
  events: { name: string; id: string }[]
  sql(statement: string): Promise<unknown>
  close(): Promise<void>
}

const modulesWith = (providers: Record<string, unknown>[]) => ({
  [Modules.EVENT_BUS]: { resolve: "@medusajs/event-bus-local" },
  [Modules.LOCKING]: { resolve: "@medusajs/locking" },
  [Modules.NOTIFICATION]: { resolve: "@medusajs/notification", options: { providers } },
  [NOTICE_MODULE]: {
    resolve: resolve(__dirname, "../../src/modules/notice"),
    definition: { key: NOTICE_MODULE, label: "Notice" },
    options: { notices: { max_attempts: 2, quiet_hours: { from: "06:00", until: "20:00" } } },
  },
})

async function openShop(providers: Record<string, unknown>[]): Promise<Shop> {
  const connection = createPgConnection({ clientUrl: urlOf(database) })
  const shared = {
    sharedResourcesConfig: { database: { clientUrl: urlOf(database) } },
    injectedDependencies: {
      [ContainerRegistrationKeys.PG_CONNECTION]: connection,
      [ContainerRegistrationKeys.LOGGER]: logger,
    },
  }
  await MedusaAppMigrateUp({ ...shared, modulesConfig: modulesWith(providers) })
  const medusaApp = await MedusaApp({ ...shared, modulesConfig: modulesWith(providers) })
  await medusaApp.onApplicationStart()
  const container = createMedusaContainer()
  for (const [key, service] of Object.entries(medusaApp.modules)) {
    container.register(key, asValue(service))
  }
  container.register(ContainerRegistrationKeys.LOGGER, asValue(logger))

  const events: Shop["events"] = []
  const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
  for (const name of Object.values(NoticeEvents)) {
    bus.subscribe(name, async ({ data }) => void events.push({ name, id: z.object({ id: z.string() }).parse(data).id }), {
      subscriberId: `test-${name}`,
    })
  }
  return {
    container,
    events,
    notices: container.resolve<NoticeModuleService>(NOTICE_MODULE),
    sql: (statement) => connection.raw(statement),
    close: async () => {
      await medusaApp.onApplicationPrepareShutdown()
      await medusaApp.onApplicationShutdown()
      MedusaModule.clearInstances()
      await connection.destroy()
    },
  }
}

beforeAll(async () => {
  logger.setLogLevel("error")
  // The migrator prints its progress there.
  jest.spyOn(console, "log").mockImplementation(() => undefined)
  await onServer(`CREATE DATABASE ${database}`)
})

afterAll(async () => {
  await onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
})

beforeEach(() => {
  mails = []
  answers = {}
})

describe("with a mail provider", () => {
  let shop: Shop

  beforeAll(async () => {
    const base_url = `http://127.0.0.1:${await listen()}/`
    shop = await openShop([
      {
        resolve: resolve(__dirname, "../../src/providers/sendgrid"),
        id: "sendgrid",
        options: {
          channels: ["email"],
          api_key: "SG.test",
          from: "post@nordholz.example",
          senders: { sc_trade: { from: "trade@nordholz.example" } },
          base_url,
        },
      },
    ])
  })

  afterAll(async () => {
    await shop.close()
    await new Promise((done) => server.close(done))
  })

  beforeEach(async () => {
    shop.events.length = 0
    await shop.sql("DELETE FROM backorder_notice")
    await shop.sql("DELETE FROM backorder_notice_wording")
  })

  const sendDue = async (input = {}): Promise<unknown> => (await sendDueNoticesWorkflow(shop.container).run({ input })).result

  it("sends a notice once and says so", async () => {
    const [id] = await shop.notices.enqueue([notice("weber")])

    expect(await sendDue()).toEqual({ sent: 1, failed: 0, retried: 0 })
    expect(await sendDue()).toEqual({ sent: 0, failed: 0, retried: 0 })

    expect(mails).toHaveLength(1)
    expect(mails[0].subject).toBe("Your order 1042: 7 × Oak chair arrive by 14 December 2026 at the latest")
    expect(mails[0].content.map((part) => part.type)).toEqual(["text/plain", "text/html"])
    expect(mails[0].custom_args).toEqual({ notice_id: id })
    expect(await shop.notices.retrieveBackorderNotice(id)).toMatchObject({ status: "sent", external_id: "msg_1", attempts: 1 })
    expect(shop.events).toEqual([{ name: NoticeEvents.sent, id }])
  })

  it("sends all that are due, however many, when two senders run at the same time", async () => {
    await shop.notices.enqueue(Array.from({ length: 23 }, (_, index) => notice(`customer${index}`)))

    await Promise.all([sendDue(), sendDue()])

    const addresses = mails.map((mail) => mail.personalizations[0].to[0].email)
    expect(addresses).toHaveLength(23)
    expect(new Set(addresses).size).toBe(23)
  })

  it("sends no more than it is allowed to in one run", async () => {
    await shop.notices.enqueue(Array.from({ length: 9 }, (_, index) => notice(`customer${index}`)))
    expect(await sendDue({ limit: 7 })).toEqual({ sent: 7, failed: 0, retried: 0 })
  })

  it("is told by its order's sales channel whom a mail comes from", async () => {
    for (const sales_channel_id of ["sc_trade", "sc_web", null, undefined]) {
      await shop.notices.enqueue([notice("weber", { sales_channel_id })])
      await sendDue()
    }
    expect(mails.map(({ from }) => from.email.split("@")[0])).toEqual(["trade", "post", "post", "post"])
    expect(mails.map(({ custom_args }) => Object.keys(custom_args))).toEqual(mails.map(() => ["notice_id"]))
  })

  it("says of a mail what its sender died before saying, once", async () => {
    const ids = await shop.notices.enqueue([notice("sent"), notice("refused"), notice("lately")])
    const [sent, refused] = ids
    await shop.notices.claimDue({ limit: 5 })
    await Promise.all([shop.notices.markSent(sent, null), shop.notices.markFailed(refused, "no", "refused"), shop.notices.markSent(ids[2], null)])
    await shop.sql(`UPDATE backorder_notice SET updated_at = now() - interval '2 minutes' WHERE id IN ('${sent}', '${refused}')`)

    await sendDue()
    expect(shop.events).toHaveLength(2)
    expect(shop.events).toEqual(
      expect.arrayContaining([
        { name: NoticeEvents.sent, id: sent },
        { name: NoticeEvents.failed, id: refused },
      ])
    )
    await sendDue()
    expect(shop.events).toHaveLength(2)
  })

  describe("after a failure within the reader's quiet hours", () => {
    /** Where it is noon now, of a night that lasts from six to eight there. */
    const offset = 12 - new Date().getUTCHours()
    const quiet_zone = offset === 0 ? "Etc/GMT" : `Etc/GMT${offset > 0 ? "-" : "+"}${Math.abs(offset)}`
    const today = new Date(Date.now() + offset * 3_600_000).setUTCHours(0, 0, 0, 0)
    const hoursUntilRetry = async (changes: Partial<NewNotice>): Promise<number> => {
      answers = { away: 503 }
      const [id] = await shop.notices.enqueue([notice("away", changes)])
      await sendDue()
      const { retry_at } = await shop.notices.retrieveBackorderNotice(id)
      return (Number(retry_at) - Date.now()) / 3_600_000
    }

    it.each([
      ["waits for their end", { quiet_zone }, [6.9, 8.1]],
      ["waits for their end where that is the last day", { quiet_zone, tell_by: new Date(today) }, [6.9, 8.1]],
      ["does not wait beyond the last day", { quiet_zone, tell_by: new Date(today - 86_400_000) }, [0, 0.1]],
      ["does not wait where it keeps none", {}, [0, 0.1]],
    ])("%s", async (_, changes, [least, most]) => {
      const hours = await hoursUntilRetry(changes)
      expect(hours).toBeGreaterThan(least)
      expect(hours).toBeLessThan(most)
    })
  })

  it("does not let one mail that cannot be sent stop the others", async () => {
    answers = { refused: 400, away: 503 }
    const [refused, away, sound] = await shop.notices.enqueue([notice("refused"), notice("away"), notice("sound")])
    const [unreadable] = await shop.notices.enqueue([notice("unreadable")])
    await shop.sql(`UPDATE backorder_notice SET props = '{"type":"gone"}' WHERE id = '${unreadable}'`)

    expect(await sendDue()).toEqual({ sent: 1, failed: 2, retried: 1 })

    expect(await shop.notices.retrieveBackorderNotice(sound)).toMatchObject({ status: "sent" })
    expect(await shop.notices.retrieveBackorderNotice(refused)).toMatchObject({
      status: "failed",
      last_error: "SendGrid: mail refused (400): answer 400",
    })
    expect(await shop.notices.retrieveBackorderNotice(away)).toMatchObject({
      status: "pending",
      last_error: "SendGrid is not available (503): answer 503",
    })
    expect(await shop.notices.retrieveBackorderNotice(unreadable)).toMatchObject({
      status: "failed",
      last_error: expect.stringContaining("cannot be written from what is stored"),
    })
    expect(shop.events.filter((event) => event.name === NoticeEvents.failed).map((event) => event.id).sort()).toEqual(
      [refused, unreadable].sort()
    )
  })

  it("tries again with a key of its own, and succeeds", async () => {
    answers = { later: 503 }
    const [id] = await shop.notices.enqueue([notice("later")])
    await sendDue()
    answers = {}
    await shop.sql("UPDATE backorder_notice SET retry_at = now()")

    expect(await sendDue()).toEqual({ sent: 1, failed: 0, retried: 0 })
    const stored = await shop.container
      .resolve<INotificationModuleService>(Modules.NOTIFICATION)
      .listNotifications({ to: "later@example.com" }, { order: { created_at: "ASC" } })
    expect(stored.map((each) => each.status)).toEqual(["failure", "success"])
    expect(await shop.notices.retrieveBackorderNotice(id)).toMatchObject({ status: "sent", attempts: 2, last_error: null })
  })

  it("does not send a mail again that went out unanswered, once the provider has reported of it", async () => {
    answers = { cut: NO_ANSWER }
    const [id] = await shop.notices.enqueue([notice("cut")])
    expect(await sendDue()).toEqual({ sent: 0, failed: 0, retried: 1 })
    expect(await shop.notices.retrieveBackorderNotice(id)).toMatchObject({
      status: "pending",
      last_error: "SendGrid: no answer about the mail: socket hang up",
    })
    await shop.notices.recordDeliveries([
      { event_key: `delivered-${id}`, notice_id: id, delivery: "delivered", at: new Date(), reason: null },
    ])
    await shop.sql("UPDATE backorder_notice SET retry_at = now()")

    expect(await sendDue()).toEqual({ sent: 1, failed: 0, retried: 0 })
    expect(mails).toHaveLength(1)
  })

  it("gives up after the allowed attempts and sends anew when asked to", async () => {
    answers = { away: 503 }
    const [id] = await shop.notices.enqueue([notice("away")])
    await sendDue()
    await shop.sql("UPDATE backorder_notice SET retry_at = now()")
    expect(await sendDue()).toEqual({ sent: 0, failed: 1, retried: 0 })
    answers = {}

    await resendNoticeWorkflow(shop.container).run({ input: { id } })

    expect(await shop.notices.retrieveBackorderNotice(id)).toMatchObject({ status: "sent" })
  })

  it("sends a sent notice again when asked to", async () => {
    const [id] = await shop.notices.enqueue([notice("weber")])
    await sendDue()

    const { result } = await resendNoticeWorkflow(shop.container).run({ input: { id } })

    expect(result).toEqual({ sent: 1, failed: 0, retried: 0 })
    expect(mails).toHaveLength(2)
  })

  describe("with a merchant's own words", () => {
    const words = { type: "order_taken", language: "en", subject: "Thank you: {{order}}", opening: "Dear {{name}}", closing: null } as const
    const set = (input: SetNoticeWordingWorkflowInput) => setNoticeWordingWorkflow(shop.container).run({ input })
    const stored = () => shop.notices.wordingOf("order_taken", "en")

    it("sends them around what the mail tells, and lists the notice under its subject", async () => {
      await set(words)
      const [id] = await shop.notices.enqueue([notice("weber")])
      await sendDue()
      expect(mails[0].subject).toBe("Thank you: 1042")
      expect(mails[0].content[0].value).toContain("Dear Ms Weber\n\n- Oak chair: 3 are in stock; 7 arrive by 14 December 2026")
      expect(mails[0].content[0].value).toContain("Unless you tell us otherwise, the order stands")
      expect(await shop.notices.retrieveBackorderNotice(id)).toMatchObject({ status: "sent", subject: "Thank you: 1042" })
      expect(await stored()).toMatchObject({ fell_back_at: null })
    })

    it("leaves other mails and languages alone", async () => {
      await set({ ...words, language: "de" })
      await set({ ...words, type: "shipped" })
      await shop.notices.enqueue([notice("weber")])
      await sendDue()
      expect(mails[0].subject).toContain("Your order 1042")
    })

    it("sends the plugin's where they cannot be filled, and says why, once, until they are changed", async () => {
      await set({ ...words, subject: "By {{date}}" })
      const dateless = notice("weber")
      const told = { ...dateless.props, lines: [], type: "order_taken" as const, charged: false, order_display_id: "1042", customer_name: null }
      await shop.notices.enqueue([{ ...dateless, props: told }])
      await sendDue()
      expect(mails[0].subject).toBe("Your order 1042: everything is in stock")
      const broken = await stored()
      expect(broken).toMatchObject({
        fell_back_at: expect.any(Date),
        fallback_reason: 'The subject has "{{date}}", and there is nothing to fill in there.',
      })
      expect(await shop.notices.recordFallback(broken ?? { id: "", updated_at: new Date() }, "again")).toBe(false)

      await set(words)
      expect(await stored()).toMatchObject({ fell_back_at: null, fallback_reason: null })
    })

    it("sends the plugin's where the rules have changed since they were stored", async () => {
      await set(words)
      await shop.sql("UPDATE backorder_notice_wording SET opening = 'Your {{discount}}'")
      await shop.notices.enqueue([notice("weber")])
      await sendDue()
      expect(mails[0].subject).toContain("Your order 1042")
      expect(await stored()).toMatchObject({ fallback_reason: expect.stringContaining("{{discount}}") })
    })

    it("does not say of new words that the old ones were broken", async () => {
      await set(words)
      const old = await stored()
      await set({ ...words, subject: "New" })
      expect(await shop.notices.recordFallback({ id: old?.id ?? "", updated_at: old?.updated_at ?? new Date() }, "old")).toBe(false)
    })

    it("keeps one set of them for a mail and a language, however many come at once", async () => {
      await Promise.all(["a", "b", "c", "d"].map((subject) => set({ ...words, subject })))
      expect(await shop.notices.listBackorderNoticeWordings({})).toHaveLength(1)
      await expect(shop.notices.createBackorderNoticeWordings(words)).rejects.toThrow("already exists")
    })

    it.each([
      [{ ...words, subject: "a\nBcc: x@example.com" }, "The subject has a line break"],
      [{ ...words, closing: "{{price}}" }, 'The closing has "{{price}}", which this mail cannot fill'],
      [{ ...words, opening: "  " }, "The opening is empty"],
      [{ ...words, subject: null, opening: null }, "Write a subject, an opening or a closing"],
    ])("refuses %j", async (input, message) => {
      await expect(set(input)).rejects.toMatchObject({ type: "invalid_data", message: expect.stringContaining(message) })
      expect(await stored()).toBeNull()
    })

    it("are as they were when what comes after them fails", async () => {
      await expect(setAndFail(shop.container).run({ input: words })).rejects.toMatchObject({ message: "no further" })
      expect(await stored()).toBeNull()

      await set({ ...words, closing: "Bye" })
      await expect(setAndFail(shop.container).run({ input: words })).rejects.toMatchObject({ message: "no further" })
      await expect(deleteAndFail(shop.container).run({ input: words })).rejects.toMatchObject({ message: "no further" })
      expect(await stored()).toMatchObject({ subject: "Thank you: {{order}}", closing: "Bye" })

      await deleteNoticeWordingWorkflow(shop.container).run({ input: words })
      expect(await stored()).toBeNull()
      await expect(deleteNoticeWordingWorkflow(shop.container).run({ input: words })).rejects.toMatchObject({ type: "not_found" })
      await set(words)
      expect(await stored()).toMatchObject({ closing: null })
    })
  })

  describe("a process that dies while it sends", () => {
    const claim = async (): Promise<{ id: string; attempt_key: string }> => {
      await shop.notices.enqueue([notice("weber")])
      const [claimed] = await shop.notices.claimDue({ limit: 1 })
      return claimed
    }
    const leaseRunsOut = () => shop.sql("UPDATE backorder_notice SET lease_until = now() - interval '1 second'")
    const handOver = ({ id, attempt_key }: { id: string; attempt_key: string }) =>
      shop.container.resolve<INotificationModuleService>(Modules.NOTIFICATION).createNotifications({
        to: "weber@example.com",
        channel: "email",
        template: "order_taken",
        content: { subject: "Your order 1042", html: "<p>By 14 December 2026.</p>", text: "By 14 December 2026." },
        provider_data: { notice_id: id },
        idempotency_key: attempt_key,
      })
    /** As such a process leaves it: the provider has the mail, Medusa has not heard of it. */
    const loseTheAnswer = (key: string) =>
      shop.sql(`UPDATE notification SET status = 'pending', external_id = NULL WHERE idempotency_key = '${key}'`)
    const report = (id: string) =>
      shop.notices.recordDeliveries([{ event_key: `report-${id}`, notice_id: id, delivery: "delivered", at: new Date(), reason: null }])

    it("before Medusa knew of the mail: it is sent by the next", async () => {
      await claim()
      await leaseRunsOut()
      expect(await sendDue()).toEqual({ sent: 1, failed: 0, retried: 0 })
      expect(mails).toHaveLength(1)
    })

    it("after Medusa noted that it went out: it is not sent again", async () => {
      const claimed = await claim()
      await handOver(claimed)
      await leaseRunsOut()
      expect(await sendDue()).toEqual({ sent: 1, failed: 0, retried: 0 })
      expect(mails).toHaveLength(1)
      expect(await shop.notices.retrieveBackorderNotice(claimed.id)).toMatchObject({ status: "sent", external_id: "msg_1" })
    })

    it("before Medusa noted it, where the provider has reported of it: it is not sent again", async () => {
      const claimed = await claim()
      await handOver(claimed)
      await loseTheAnswer(claimed.attempt_key)
      await report(claimed.id)
      await leaseRunsOut()
      expect(await sendDue()).toEqual({ sent: 1, failed: 0, retried: 0 })
      expect(mails).toHaveLength(1)
    })

    it("before Medusa noted it, where the provider has said that it has it: it is not sent again", async () => {
      const claimed = await claim()
      await handOver(claimed)
      await loseTheAnswer(claimed.attempt_key)
      await shop.notices.recordAcceptances([{ notice_id: claimed.id, at: new Date() }])
      await leaseRunsOut()
      expect(await sendDue()).toEqual({ sent: 1, failed: 0, retried: 0 })
      expect(mails).toHaveLength(1)
    })

    it("before Medusa noted it, where the provider reports nothing: it is sent again", async () => {
      const claimed = await claim()
      await handOver(claimed)
      await loseTheAnswer(claimed.attempt_key)
      await leaseRunsOut()
      expect(await sendDue()).toEqual({ sent: 1, failed: 0, retried: 0 })
      expect(mails).toHaveLength(2)
    })

    it("while a report is awaited: the notice stays with it, costs no attempt, and is settled once the report is there", async () => {
      const { id, attempt_key } = await claim()
      await shop.notices.markWaiting(id, attempt_key, 600)
      expect(await sendDue()).toEqual({ sent: 0, failed: 0, retried: 0 })
      expect(await shop.notices.retrieveBackorderNotice(id)).toMatchObject({ status: "pending", attempts: 0, attempt_key })
      await report(id)
      await leaseRunsOut()
      expect(await sendDue()).toEqual({ sent: 1, failed: 0, retried: 0 })
      expect(mails).toEqual([])
    })

    it("sends a mail that staff send again, whatever became of the one before", async () => {
      const claimed = await claim()
      await handOver(claimed)
      await shop.notices.markSent(claimed.id, "msg_1")
      await resendNoticeWorkflow(shop.container).run({ input: { id: claimed.id } })
      expect(mails).toHaveLength(2)
    })
  })

  it("gives up a notice every sender died of", async () => {
    const [id] = await shop.notices.enqueue([notice("weber")])
    for (let attempt = 1; attempt <= 2; attempt++) {
      await shop.notices.claimDue({ limit: 1 })
      await shop.sql("UPDATE backorder_notice SET lease_until = now() - interval '1 second'")
    }

    expect(await sendDue()).toEqual({ sent: 0, failed: 1, retried: 0 })
    expect(mails).toEqual([])
    expect(await shop.notices.retrieveBackorderNotice(id)).toMatchObject({ status: "failed" })
  })
})

describe("with a mail provider that is not ours", () => {
  it("sends through it, and keeps the id that it gives, if any", async () => {
    const shop = await openShop([
      { resolve: "@medusajs/notification-local", id: "local", options: { channels: ["email"] } },
    ])
    const [id] = await shop.notices.enqueue([notice("weber", { sales_channel_id: "sc_trade" })])

    const { result } = await sendDueNoticesWorkflow(shop.container).run({ input: {} })

    expect(result).toEqual({ sent: 1, failed: 0, retried: 0 })
    expect(await shop.notices.retrieveBackorderNotice(id)).toMatchObject({ status: "sent", external_id: null, attempts: 1 })
    const told = await shop.container.resolve<INotificationModuleService>(Modules.NOTIFICATION).listNotifications({ resource_id: "order_1" })
    expect(told.at(-1)).toMatchObject({
      template: "order_taken",
      data: { notice_id: id },
      provider_data: { notice_id: id, sales_channel_id: "sc_trade" },
    })
    await shop.close()
  })
})

describe("without a mail provider", () => {
  it("keeps the notice and says what is missing", async () => {
    const shop = await openShop([])
    const [id] = await shop.notices.enqueue([notice("weber")])

    const { result } = await sendDueNoticesWorkflow(shop.container).run({ input: {} })

    expect(result).toEqual({ sent: 0, failed: 0, retried: 1 })
    expect(await shop.notices.retrieveBackorderNotice(id)).toMatchObject({
      status: "pending",
      attempts: 0,
      last_error: expect.stringContaining("Could not find a notification provider for channel: email"),
    })
    await shop.close()
  })
})
