import { generateKeyPairSync, sign } from "node:crypto"
import { forgeryOf } from "../verify-webhook"

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
const key = publicKey.export({ format: "der", type: "spki" }).toString("base64")
const now = new Date("2026-12-01T12:00:00Z")
const at = (seconds: number): string => String(now.getTime() / 1000 + seconds)
const body = Buffer.from('[{"event":"delivered"}]\r\n')
const signed = (timestamp: string, bytes = body) => ({
  body: bytes,
  timestamp,
  signature: sign("sha256", Buffer.concat([Buffer.from(timestamp), bytes]), privateKey).toString("base64"),
})

describe("a report of SendGrid", () => {
  it.each([
    ["is taken at once", signed(at(0)), null],
    ["is taken within the time allowed", signed(at(-600)), null],
    ["is refused after it, since it may be a copy", signed(at(-601)), "stale"],
    ["is refused from far ahead", signed(at(601)), "stale"],
    ["is refused with a body that was changed", { ...signed(at(0)), body: Buffer.from("[]") }, "forged"],
    ["is refused with a body that was written anew", { ...signed(at(0)), body: Buffer.from('[{"event":"delivered"}]') }, "forged"],
    ["is refused with another time", { ...signed(at(-900)), timestamp: at(0) }, "forged"],
    ["is refused with a signature that is none", { ...signed(at(0)), signature: "AAAA" }, "forged"],
    ["is refused without a signature", { ...signed(at(0)), signature: undefined }, "unsigned"],
    ["is refused without a time", { ...signed(at(0)), timestamp: undefined }, "unsigned"],
    ["is refused with a time that is none", { ...signed(at(0)), timestamp: "now" }, "unsigned"],
  ])("%s", (_, report, expected) => {
    expect(forgeryOf(report, key, now, 600)).toBe(expected)
  })
})
