import { MedusaError } from "@medusajs/framework/utils"
import type { FeedSource } from "./sources"

const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN", "EPIPE", "ESOCKET"]
const UNWELCOME = ["28P01", "28000", "ER_ACCESS_DENIED_ERROR", "ELOGIN", "ORA-01017"]
const TIMED_OUT = ["57014", "ER_STATEMENT_TIMEOUT", "ER_QUERY_TIMEOUT", "ETIMEOUT"]
const MISSING_DRIVER = /DriverPackageNotInstalled|package has not been found|Cannot find module/

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return ""
  }
  if ("code" in error && typeof error.code === "string" && error.code !== "") {
    return error.code
  }
  // Node names every address it tried; the first tells enough.
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : "driverError" in error ? error.driverError : null
  return inner === error ? "" : codeOf(inner)
}

/** Parts of a source's address and credentials that a driver may put into a message. */
function secretsOf({ url, host, username, password, database }: FeedSource): string[] {
  const parts: (string | undefined)[] = [url, host, username, password, database]
  if (url !== undefined && URL.canParse(url)) {
    const parsed = new URL(url)
    parts.push(parsed.host, parsed.hostname, decodeURIComponent(parsed.username), decodeURIComponent(parsed.password), parsed.username, parsed.password)
  }
  return parts.filter((part) => part !== undefined && part.length > 2).map(String).sort((a, b) => b.length - a.length)
}

/** What may be stored, logged and shown of a failure: the kind where it is known, and never an address or a credential. */
export function feedFailure(name: string, source: FeedSource, error: unknown): string {
  if (MedusaError.isMedusaError(error)) {
    return error.message
  }
  const code = codeOf(error)
  if (UNREACHABLE.includes(code)) {
    return `The database of the feed source "${name}" cannot be reached (${code}).`
  }
  if (UNWELCOME.includes(code)) {
    return `The database of the feed source "${name}" does not accept its user or password.`
  }
  if (TIMED_OUT.includes(code)) {
    return `The database of the feed source "${name}" took longer than the feed's statement timeout.`
  }
  const message = error instanceof Error ? error.message : String(error)
  if (MISSING_DRIVER.test(`${error instanceof Error ? error.name : ""} ${message}`)) {
    return `The driver for the feed source "${name}" (${source.type}) is not installed; add it to the shop's dependencies.`
  }
  const clean = secretsOf(source).reduce((text, secret) => text.replaceAll(secret, "…"), message)
  return `The feed source "${name}" failed${code ? ` (${code})` : ""}: ${clean.slice(0, 500)}`
}
