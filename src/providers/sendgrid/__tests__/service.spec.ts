import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import { logger } from "@medusajs/framework/logger"
import { MedusaError } from "@medusajs/framework/utils"
import { MAIL_REFUSED, MAIL_UNANSWERED } from "../../../types/notice"
import { SendgridClient } from "../client"
import { readSendgridOptions } from "../options"
import { SendgridNotificationService } from "../service"

interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: Record<string, unknown>
}

const mail = {
  to: "weber@example.com",
  channel: "email",
  template: "promise_changed",
  data: { notice_id: "bonot_1" },
  content: { subject: "Bestellung 1042", html: "<p>Hallo</p>", text: "Hallo" },
}

let server: Server
let received: Received[]
let answer: { status: number; body: string }

const provider = (options: Record<string, unknown> = {}): SendgridNotificationService =>
  new SendgridNotificationService(
    { logger },
    { api_key: "SG.test", from: "Nordholz <post@nordholz.example>", base_url: baseUrl(), ...options }
  )

const baseUrl = (): string => {
  const address = server.address()
  if (address === null || typeof address === "string") {
    throw new Error("The test server does not listen on a port.")
  }
  return `http://127.0.0.1:${address.port}/`
}

beforeAll(async () => {
  logger.setLogLevel("silent")
  server = createServer((request, response) => {
    let text = ""
    request.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")))
    request.on("end", () => {
      received.push({ path: request.url ?? "", headers: request.headers, body: JSON.parse(text) })
      if (answer.status === 0) {
        request.socket.destroy()
        return
      }
      response.writeHead(answer.status, { "content-type": "application/json", "x-message-id": "msg_42" })
      response.end(answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
})

beforeEach(() => {
  received = []
  answer = { status: 202, body: "" }
})

describe("sending", () => {
  it("sends both parts and returns SendGrid's message id", async () => {
    await expect(provider({ reply_to: "hilfe@nordholz.example" }).send(mail)).resolves.toEqual({ id: "msg_42" })

    const [request] = received
    expect(request.path).toBe("/v3/mail/send")
    expect(request.headers.authorization).toBe("Bearer SG.test")
    expect(request.body).toMatchObject({
      from: { email: "post@nordholz.example", name: "Nordholz" },
      reply_to: { email: "hilfe@nordholz.example" },
      subject: "Bestellung 1042",
      content: [
        { type: "text/plain", value: "Hallo" },
        { type: "text/html", value: "<p>Hallo</p>" },
      ],
      categories: ["backorder", "promise_changed"],
      mail_settings: { sandbox_mode: { enable: false } },
      tracking_settings: { click_tracking: { enable: false }, open_tracking: { enable: false } },
    })
  })

  it("names the notice and no person in the custom arguments", async () => {
    await provider().send({ ...mail, provider_data: { notice_id: "bonot_2", customer: "Weber" } })

    expect(received[0].body.custom_args).toEqual({ notice_id: "bonot_2" })
  })

  describe("about an order", () => {
    const senders = {
      sc_b2b: { from: "Nordholz Objekt <objekt@nordholz.example>", reply_to: "angebot@nordholz.example" },
      sc_market: { from: "markt@nordholz.example" },
      sc_phone: { reply_to: "telefon@nordholz.example" },
    }
    const shop = { email: "post@nordholz.example", name: "Nordholz" }
    const help = { email: "hilfe@nordholz.example" }

    it.each([
      ["sc_b2b", { email: "objekt@nordholz.example", name: "Nordholz Objekt" }, { email: "angebot@nordholz.example" }],
      ["sc_market", { email: "markt@nordholz.example" }, help],
      ["sc_phone", shop, { email: "telefon@nordholz.example" }],
      ["sc_other", shop, help],
      ["constructor", shop, help],
      [undefined, shop, help],
      [7, shop, help],
    ])("of sales channel %p comes from that channel, and from the shop in what the channel leaves out", async (sales_channel_id, from, reply_to) => {
      const sender = provider({ reply_to: "hilfe@nordholz.example", senders })
      await sender.send({ ...mail, provider_data: { notice_id: "bonot_2", sales_channel_id } })

      expect(received[0].body).toMatchObject({ from, reply_to, custom_args: { notice_id: "bonot_2" } })
    })

    it("comes from whom the shop's own code names, whatever the channel", async () => {
      await provider({ senders }).send({ ...mail, from: "chef@nordholz.example", provider_data: { sales_channel_id: "sc_b2b" } })

      expect(received[0].body.from).toEqual({ email: "chef@nordholz.example" })
    })
  })

  it("asks SendGrid to check only, in the sandbox", async () => {
    await provider({ sandbox: true }).send(mail)

    expect(received[0].body.mail_settings).toEqual({ sandbox_mode: { enable: true } })
  })

  it("keeps two providers with different keys apart", async () => {
    const first = provider({ api_key: "SG.first" })
    provider({ api_key: "SG.second" })
    await first.send(mail)

    expect(received[0].headers.authorization).toBe("Bearer SG.first")
  })
})

describe("a failed mail", () => {
  const refusal = JSON.stringify({ errors: [{ message: "Does not contain a valid address.", field: "to" }] })

  it.each([
    [400, refusal, MedusaError.Types.INVALID_DATA, true],
    [413, refusal, MedusaError.Types.INVALID_DATA, true],
    [401, refusal, MedusaError.Types.UNAUTHORIZED, false],
    [403, refusal, MedusaError.Types.UNAUTHORIZED, false],
    [408, refusal, MedusaError.Types.UNEXPECTED_STATE, false],
    [429, refusal, MedusaError.Types.UNEXPECTED_STATE, false],
    [500, "oops", MedusaError.Types.UNEXPECTED_STATE, false],
    [503, refusal, MedusaError.Types.UNEXPECTED_STATE, false],
  ])("answered with %i is classed by what to do about it", async (status, body, type, refused) => {
    answer = { status, body }
    const error: unknown = await provider().send(mail).catch((reason: unknown) => reason)

    expect(error).toBeInstanceOf(MedusaError)
    expect(error).toMatchObject({ type, message: expect.stringContaining(String(status)) })
    expect(String(error).includes(MAIL_REFUSED)).toBe(refused)
  })

  it("says why SendGrid refused it", async () => {
    answer = { status: 400, body: refusal }
    await expect(provider().send(mail)).rejects.toThrow("Does not contain a valid address.")
  })

  it("is told apart where the connection breaks before the answer: it may have gone out", async () => {
    answer = { status: 0, body: "" }
    await expect(provider().send(mail)).rejects.toThrow(`SendGrid: ${MAIL_UNANSWERED}: socket hang up`)
    expect(received).toHaveLength(1)
  })

  it("can be tried again when nobody is there", async () => {
    await expect(provider({ base_url: "http://127.0.0.1:1/" }).send(mail)).rejects.toMatchObject({
      type: MedusaError.Types.UNEXPECTED_STATE,
      message: expect.stringContaining("could not be reached"),
    })
  })

  it("is refused without asking SendGrid when a part is missing", async () => {
    await expect(provider().send({ ...mail, content: { subject: "x", html: "<p>x</p>" } })).rejects.toThrow(MAIL_REFUSED)
    expect(received).toEqual([])
  })
})

describe("options", () => {
  const right = { api_key: "SG.test", from: "post@nordholz.example" }

  it.each([
    ["api_key", { from: "post@nordholz.example" }],
    ["from", { api_key: "SG.test", from: "nobody" }],
    ["reply_to", { ...right, reply_to: "a@b\r\nBcc: c@d" }],
    ["base_url", { ...right, base_url: "not an address" }],
    ["apikey", { ...right, apikey: "typo" }],
    ["senders.sc_b2b.from", { ...right, senders: { sc_b2b: { from: "nobody" } } }],
    ["senders.sc_b2b.reply_to", { ...right, senders: { sc_b2b: { reply_to: "a@b\r\nBcc: c@d" } } }],
    ["replyto", { ...right, senders: { sc_b2b: { replyto: "post@nordholz.example" } } }],
    ["senders", { ...right, senders: "post@nordholz.example" }],
  ])("that are wrong stop the boot and name %s", (name, options) => {
    expect(() => SendgridNotificationService.validateOptions(options)).toThrow(name)
  })

  it.each([
    [{}, "https://api.sendgrid.com/"],
    [{ eu: true }, "https://api.eu.sendgrid.com/"],
    [{ eu: true, base_url: "http://127.0.0.1:4010/" }, "http://127.0.0.1:4010/"],
  ])("%j choose the host", (options, host) => {
    class Opened extends SendgridClient {
      request(): unknown {
        return this.client.createRequest({ method: "POST", url: "/v3/mail/send" })
      }
    }
    expect(new Opened(readSendgridOptions({ ...right, ...options })).request()).toMatchObject({ baseURL: host })
  })
})
