/**
 * Whether SendGrid itself sent a report: an ECDSA signature (P-256, SHA-256) over the timestamp and the raw body.
 * Source: Twilio SendGrid, "Getting Started with the Event Webhook Security Features".
 */
import { createPublicKey, verify, type KeyObject } from "node:crypto"

export const SIGNATURE_HEADER = "x-twilio-email-event-webhook-signature"
export const TIMESTAMP_HEADER = "x-twilio-email-event-webhook-timestamp"

export interface SignedReport {
  body: Buffer
  signature: string | undefined
  /** Seconds since 1970. */
  timestamp: string | undefined
}

export type Forgery = "unsigned" | "forged" | "stale"

/** SendGrid shows the key as base64 of its DER form (SPKI). Throws for anything else. */
function readPublicKey(base64: string): KeyObject {
  return createPublicKey({ key: Buffer.from(base64, "base64"), format: "der", type: "spki" })
}

/** What is wrong with a report; null where nothing is. An old one may be somebody's copy. */
export function forgeryOf(
  { body, signature, timestamp }: SignedReport,
  publicKey: string,
  now: Date,
  toleranceSeconds: number
): Forgery | null {
  if (!signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) {
    return "unsigned"
  }
  const signed = Buffer.concat([Buffer.from(timestamp), body])
  if (!verify("sha256", signed, readPublicKey(publicKey), Buffer.from(signature, "base64"))) {
    return "forged"
  }
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds ? "stale" : null
}
