/**
 * @typedef {{
 *   id: string, received_at: string, from: string, to: string[], cc: string[], bcc: string[], reply_to: string | null,
 *   subject: string, html: string | null, text: string | null, custom_args: Record<string, string>,
 *   categories: string[], sandbox: boolean,
 * }} MailboxMessage
 * @typedef {{ field: string | null, message: string }} SendgridError
 */

const TEXT_TYPES = new Map([
  ["text/plain", "text"],
  ["text/html", "html"],
])

/**
 * Reads the body of SendGrid's `POST /v3/mail/send`, with its complaints where it would complain.
 * One request may hold several personalizations; each is a message of its own.
 *
 * @param {unknown} body
 * @returns {{ messages: Omit<MailboxMessage, "id" | "received_at">[] } | { errors: SendgridError[] }}
 */
export function readMessages(body) {
  /** @type {SendgridError[]} */
  const errors = []
  /** @param {string} field @param {string} message */
  const complain = (field, message) => void errors.push({ field, message })

  if (!isRecord(body)) {
    return { errors: [{ field: null, message: "Bad Request" }] }
  }
  const from = readAddress(body.from)
  if (!from) {
    complain("from", "The from object must be provided with a valid email address.")
  }
  const content = readContent(body.content)
  if (!content) {
    complain("content", "The content value must hold text/plain first, then text/html, each a string of at least one character.")
  }
  const personalizations = Array.isArray(body.personalizations) ? body.personalizations.filter(isRecord) : []
  if (personalizations.length === 0) {
    complain("personalizations", "The personalizations field is required and must have at least one personalization.")
  }
  const messages = personalizations.map((part, index) => {
    const to = readAddresses(part.to)
    const subject = part.subject ?? body.subject
    if (!to?.length) {
      complain(`personalizations.${index}.to`, "The to array is required for all personalization objects, and must have at least one email object with a valid email address.")
    }
    if (typeof subject !== "string" || subject === "") {
      complain("subject", "The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.")
    }
    return {
      from: from ?? "",
      to: to ?? [],
      cc: readAddresses(part.cc) ?? [],
      bcc: readAddresses(part.bcc) ?? [],
      reply_to: readAddress(body.reply_to) ?? null,
      subject: String(subject),
      html: content?.html ?? null,
      text: content?.text ?? null,
      custom_args: { ...readStrings(body.custom_args), ...readStrings(part.custom_args) },
      categories: Array.isArray(body.categories) ? body.categories.map(String) : [],
      sandbox: isSandbox(body.mail_settings),
    }
  })
  return errors.length > 0 ? { errors } : { messages }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** @param {unknown} value */
function readAddress(value) {
  const email = isRecord(value) ? value.email : undefined
  return typeof email === "string" && /^[^\s@]+@[^\s@]+$/.test(email) ? email : undefined
}

/** @param {unknown} value */
function readAddresses(value) {
  if (!Array.isArray(value)) {
    return undefined
  }
  const addresses = value.map(readAddress)
  return addresses.every((address) => address !== undefined) ? addresses : undefined
}

/** @param {unknown} value */
function readContent(value) {
  if (!Array.isArray(value) || value.length === 0) {
    return undefined
  }
  /** @type {Record<string, string>} */
  const parts = {}
  for (const part of value) {
    const kind = isRecord(part) ? TEXT_TYPES.get(String(part.type)) : undefined
    if (!kind || typeof part.value !== "string" || part.value === "" || (kind === "text" && parts.html)) {
      return undefined
    }
    parts[kind] = part.value
  }
  return parts
}

/** @param {unknown} value */
function readStrings(value) {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)])) : {}
}

/** @param {unknown} settings */
function isSandbox(settings) {
  return isRecord(settings) && isRecord(settings.sandbox_mode) && settings.sandbox_mode.enable === true
}
