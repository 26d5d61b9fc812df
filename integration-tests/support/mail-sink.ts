import type { Mailbox } from "../../demo/mailbox/server.mjs" with { "resolution-mode": "import" }

/**
 * A mail server for one test file. Call it in a `beforeAll` outside the Medusa test runner's, so that the
 * shop, which reads the address when it boots, sends there.
 */
export async function startMailSink(): Promise<Mailbox> {
  const { startMailbox } = await import("../../demo/mailbox/server.mjs")
  const mailbox = await startMailbox({ port: 0 })
  process.env.BACKORDER_SENDGRID_URL = mailbox.url
  return mailbox
}
