import { generateKeyPairSync, sign } from "node:crypto"

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })

/** Makes the shop, which reads its options when it boots, take reports that `signedReport` has signed. */
export function trustReports(): void {
  process.env.BACKORDER_SENDGRID_WEBHOOK_KEY = publicKey.export({ format: "der", type: "spki" }).toString("base64")
}

/** A request as SendGrid sends it. */
export function signedReport(events: unknown, at = new Date()): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify(events)
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return {
    body,
    headers: {
      "content-type": "application/json",
      "x-twilio-email-event-webhook-timestamp": timestamp,
      "x-twilio-email-event-webhook-signature": sign("sha256", Buffer.from(timestamp + body), privateKey).toString("base64"),
    },
  }
}
