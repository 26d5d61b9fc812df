import { createServer, type IncomingMessage } from "node:http"
import { z } from "@medusajs/framework/zod"

/** What the provider has taken over: from here on a customer gets it. */
interface AcceptedMail {
  to: string
  noticeId: string
  type: string
}

/** Where a request is left hanging: the provider never gets it, or has taken the mail and never says so. */
type HoldingPoint = "unread" | "unanswered"

/** A mail provider that keeps a record of what it has accepted, and can be told to leave whose mails hanging where. */
export interface HoldingSink {
  url: string
  accepted: () => readonly AcceptedMail[]
  hold: (to: string, at: HoldingPoint) => void
  /** Whether somebody waits for an answer about a mail to this address. */
  holds: (to: string) => boolean
  close: () => Promise<void>
}

const mailSchema = z.object({
  personalizations: z.tuple([z.object({ to: z.tuple([z.object({ email: z.string() })]) })]),
  custom_args: z.object({ notice_id: z.string() }),
  categories: z.tuple([z.string(), z.string()]),
})

export async function startHoldingSink(): Promise<HoldingSink> {
  const accepted: AcceptedMail[] = []
  const points = new Map<string, HoldingPoint>()
  const waiting = new Set<string>()

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { personalizations, custom_args, categories } = mailSchema.parse(JSON.parse(body))
      const to = personalizations[0].to[0].email
      const point = points.get(to)
      if (point !== "unread") {
        accepted.push({ to, noticeId: custom_args.notice_id, type: categories[1] })
      }
      if (point === undefined) {
        response.writeHead(202, { "X-Message-Id": `message-${accepted.length}` }).end()
        return
      }
      waiting.add(to)
      request.socket.once("close", () => {
        waiting.delete(to)
        points.delete(to)
      })
    })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  if (address === null || typeof address === "string") {
    throw new Error("The mail sink does not listen on a port.")
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    accepted: () => accepted,
    hold: (to, at) => void points.set(to, at),
    holds: (to) => waiting.has(to),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks).toString("utf8")
}
