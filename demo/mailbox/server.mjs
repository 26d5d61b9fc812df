import http from "node:http"
import { MessageStore } from "./message-store.mjs"
import { listPage, messagePage } from "./pages.mjs"
import { readMessages } from "./read-message.mjs"

const LARGEST_BODY = 30 * 1024 * 1024

/**
 * @typedef {import("./read-message.mjs").MailboxMessage} MailboxMessage
 * @typedef {{
 *   url: string, port: number,
 *   messages: (to?: string) => MailboxMessage[],
 *   requests: () => number,
 *   failNext: (status: number, times: number) => void,
 *   clear: () => void,
 *   close: () => Promise<void>,
 * }} Mailbox
 */

/**
 * A mail server in place of SendGrid: takes `POST /v3/mail/send`, keeps what it gets and shows it.
 *
 * - `GET /` and `GET /messages/:id` are pages, `GET /messages?to=` is JSON, newest first
 * - `POST /control { status, times }` makes the next sends fail; `{ clear: true }` forgets all mails
 *
 * @param {{ port: number, file?: string }} options port 0 takes a free one; without a file nothing outlives the server
 * @returns {Promise<Mailbox>}
 */
export async function startMailbox({ port, file }) {
  const store = new MessageStore(file)
  let requests = 0
  let failure = { status: 500, times: 0 }

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  async function send(request, response) {
    requests += 1
    const body = await readJson(request)
    if (failure.times > 0) {
      failure.times -= 1
      return refuse(response, failure.status, [{ field: null, message: "The mailbox was told to fail." }])
    }
    if (!/^Bearer \S+/.test(request.headers.authorization ?? "")) {
      return refuse(response, 401, [{ field: null, message: "The provided authorization grant is invalid, expired, or revoked" }])
    }
    const read = readMessages(body)
    if ("errors" in read) {
      return refuse(response, 400, read.errors)
    }
    const accepted = read.messages.filter((message) => !message.sandbox).map((message) => store.add(message))
    if (accepted.length === 0) {
      return void response.writeHead(200).end()
    }
    response.writeHead(202, { "X-Message-Id": accepted[0].id }).end()
  }

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  async function control(request, response) {
    const wish = await readJson(request)
    if (wish?.clear === true) {
      store.clear()
    }
    if (Number.isInteger(wish?.status) && Number.isInteger(wish?.times)) {
      failure = { status: wish.status, times: wish.times }
    }
    json(response, 200, { failure, requests, messages: store.list().length })
  }

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  async function answer(request, response) {
    const url = new URL(request.url ?? "/", "http://mailbox")
    const to = url.searchParams.get("to") ?? ""
    const id = /^\/messages\/([^/]+)$/.exec(url.pathname)?.[1]
    switch (`${request.method} ${id ? "/messages/:id" : url.pathname}`) {
      case "POST /v3/mail/send":
        return send(request, response)
      case "POST /control":
        return control(request, response)
      case "GET /messages":
        return json(response, 200, { messages: store.list(to), count: store.list(to).length })
      case "GET /":
        return html(response, 200, listPage(store.list(to), to))
      case "GET /messages/:id": {
        const message = store.find(id ?? "")
        return message ? html(response, 200, messagePage(message)) : json(response, 404, { message: "There is no such mail." })
      }
      default:
        return json(response, 404, { message: `${request.method} ${url.pathname} does not exist here.` })
    }
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 400, [{ field: null, message: "Bad Request" }]))
  })
  const used = await listen(server, port)
  return {
    url: `http://localhost:${used}`,
    port: used,
    messages: (to) => store.list(to),
    requests: () => requests,
    failNext: (status, times) => {
      failure = { status, times }
    },
    clear: () => store.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** @param {http.Server} server @param {number} port @returns {Promise<number>} */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, () => {
      const address = server.address()
      resolve(address && typeof address === "object" ? address.port : port)
    })
  })
}

/** @param {http.IncomingMessage} request */
async function readJson(request) {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > LARGEST_BODY) {
      throw new Error("The body is too large.")
    }
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"))
}

/** @param {http.ServerResponse} response @param {number} status @param {import("./read-message.mjs").SendgridError[]} errors */
function refuse(response, status, errors) {
  json(response, status, { errors: errors.map((error) => ({ ...error, help: null })) })
}

/** @param {http.ServerResponse} response @param {number} status @param {unknown} body */
function json(response, status, body) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body))
}

/** @param {http.ServerResponse} response @param {number} status @param {string} body */
function html(response, status, body) {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:; frame-src 'self'; form-action 'self'"
  response
    .writeHead(status, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy })
    .end(body)
}
