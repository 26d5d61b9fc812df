import { randomUUID } from "node:crypto"
import fs from "node:fs"

/** @typedef {import("./read-message.mjs").MailboxMessage} MailboxMessage */

/** Messages in memory and, where a file is named, appended to it, one JSON object a line. */
export class MessageStore {
  /** @type {MailboxMessage[]} */
  #messages = []
  #file

  /** @param {string} [file] */
  constructor(file) {
    this.#file = file
    if (file && fs.existsSync(file)) {
      this.#messages = fs.readFileSync(file, "utf8").split("\n").flatMap(parseLine)
    }
  }

  /** @param {Omit<MailboxMessage, "id" | "received_at">} content */
  add(content) {
    const message = { id: randomUUID(), received_at: new Date().toISOString(), ...content }
    this.#messages.push(message)
    if (this.#file) {
      fs.appendFileSync(this.#file, `${JSON.stringify(message)}\n`)
    }
    return message
  }

  /** Newest first. @param {string | null} [to] */
  list(to) {
    const wanted = to?.toLowerCase()
    return this.#messages
      .filter((message) => !wanted || message.to.some((address) => address.toLowerCase() === wanted))
      .reverse()
  }

  /** @param {string} id */
  find(id) {
    return this.#messages.find((message) => message.id === id)
  }

  clear() {
    this.#messages = []
    if (this.#file) {
      fs.rmSync(this.#file, { force: true })
    }
  }
}

/** A process killed while it wrote leaves half a line; that mail was never accepted. @param {string} line */
function parseLine(line) {
  try {
    return [JSON.parse(line)]
  } catch {
    return []
  }
}
