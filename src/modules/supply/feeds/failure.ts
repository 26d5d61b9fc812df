import { MedusaError } from "@medusajs/framework/utils"
import type { FeedSource } from "./sources"

const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN", "EPIPE", "ESOCKET"]
const UNWELCOME = ["28P01", "28000", "ER_ACCESS_DENIED_ERROR", "ELOGIN", "ORA-01017"]
const TIMED_OUT = ["57014", "ER_STATEMENT_TIMEOUT", "ER_QUERY_TIMEOUT", "ETIMEOUT"]
/** MariaDB's word, for which its driver knows no code. */
const TIMED_OUT_WORDS = /max_statement_time/
const MISSING_DRIVER = /DriverPackageNotInstalled|package has not been found|Cannot find module/

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

/** A driver's code for what went wrong, wherever the driver, TypeORM or Node put it. */
function codeOf(error: unknown): string {
  const code = field(error, "code")
  if (typeof code === "string" && code !== "") {
    return code
  }
  const tried = field(error, "errors")
  const inner = Array.isArray(tried) ? tried[0] : field(error, "driverError")
  return inner && inner !== error ? codeOf(inner) : (/\b(E[A-Z]{5,})\b/.exec(String(field(error, "message")))?.[1] ?? "")
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
  const message = error instanceof Error ? error.message : String(error)
  if (TIMED_OUT.includes(code) || TIMED_OUT_WORDS.test(message)) {
    return `The database of the feed source "${name}" took longer than the feed's statement timeout.`
  }
  if (MISSING_DRIVER.test(`${error instanceof Error ? error.name : ""} ${message}`)) {
    return `The driver for the feed source "${name}" (${source.type}) is not installed; add it to the shop's dependencies.`
  }
  const clean = secretsOf(source).reduce((text, secret) => text.replaceAll(secret, "…"), message)
  return `The feed source "${name}" failed${code ? ` (${code})` : ""}: ${clean.slice(0, 500)}`
}
