import { MedusaError } from "@medusajs/framework/utils"
import type { FeedSource } from "./sources"

const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN", "EPIPE", "ESOCKET"]
/** Said without a code, or with one of the driver's own: nobody answers, or somebody who is no database. */
const UNREACHABLE_WORDS = /connection timeout|connection terminated|connection lost/i
const UNWELCOME = ["28P01", "28000", "ER_ACCESS_DENIED_ERROR", "ER_DBACCESS_DENIED_ERROR", "ELOGIN", "ORA-01017"]
const UNKNOWN_DATABASE = ["3D000", "ER_BAD_DB_ERROR"]
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
  const parts = [url, host, username, password, database, ...(url === undefined ? [] : partsOf(url))]
  return parts
    .flatMap((part) => (part === undefined ? [] : [part, decoded(part)]))
    .filter((part) => part.length > 2)
    .sort((a, b) => b.length - a.length)
}

/** Of an address that cannot be read every piece counts, for any of them may be the password. */
function partsOf(url: string): string[] {
  if (!URL.canParse(url)) {
    return url.split(/[:/@?&=]+/)
  }
  const { host, hostname, username, password, pathname, searchParams } = new URL(url)
  return [host, hostname, username, password, pathname.slice(1), ...searchParams.values()]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
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
  const message = error instanceof Error ? error.message : String(error)
  if (UNREACHABLE_WORDS.test(message)) {
    return `The database of the feed source "${name}" cannot be reached: it gives no answer, or none of a database.`
  }
  if (UNKNOWN_DATABASE.includes(code)) {
    return `The server of the feed source "${name}" has no database of the name given.`
  }
  if (UNWELCOME.includes(code)) {
    return `The database of the feed source "${name}" does not accept its user or password.`
  }
  if (TIMED_OUT.includes(code) || TIMED_OUT_WORDS.test(message)) {
    return `The database of the feed source "${name}" took longer than the feed's statement timeout.`
  }
  if (MISSING_DRIVER.test(`${error instanceof Error ? error.name : ""} ${message}`)) {
    return `The driver for the feed source "${name}" (${source.type}) is not installed; add it to the shop's dependencies.`
  }
  const clean = secretsOf(source).reduce((text, secret) => text.replaceAll(secret, "…"), message)
  return `The feed source "${name}" failed${code ? ` (${code})` : ""}: ${clean.slice(0, 500)}`
}
