/** @typedef {import("./read-message.mjs").MailboxMessage} MailboxMessage */

const STYLE = `
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #f6f6f7; color: #18181b; font: 15px/1.5 system-ui, sans-serif; }
  main { max-width: 52rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.25rem; margin: 0 0 1rem; overflow-wrap: anywhere; }
  a { color: #1d4ed8; }
  form { display: flex; gap: .5rem; margin-bottom: 1rem; }
  input { flex: 1; min-width: 0; }
  input, button { font: inherit; padding: .5rem .75rem; border: 1px solid #d4d4d8; border-radius: .5rem; background: #fff; }
  button { cursor: pointer; }
  ul, .card { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid #e4e4e7; border-radius: .75rem; overflow: hidden; }
  li + li { border-top: 1px solid #e4e4e7; }
  li a { display: block; padding: .75rem 1rem; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
  li a:hover, li a:focus-visible { background: #f4f4f5; }
  .meta { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; color: #52525b; font-size: .875rem; }
  .card { padding: 1rem; margin-bottom: 1rem; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: .125rem .75rem; margin: 0; font-size: .875rem; }
  dt { color: #52525b; } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 38rem; border: 0; display: block; }
  pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, monospace; }
  h2 { font-size: .9rem; margin: 1.25rem 0 .5rem; }
  .empty { padding: 2rem 1rem; text-align: center; color: #52525b; }
`

/** @param {readonly MailboxMessage[]} messages @param {string} to */
export function listPage(messages, to) {
  const items = messages.map(
    (message) => `<li><a href="/messages/${escape(message.id)}">
      <span class="meta"><span>${escape(message.to.join(", "))}</span>${time(message.received_at)}</span>
      ${escape(message.subject)}</a></li>`
  )
  const none = to ? `No mail to ${escape(to)}.` : "No mail yet. Mails the shop sends appear here."
  return page(
    "Mailbox",
    `<h1>Mailbox</h1>
    <form method="get" action="/"><input type="email" name="to" value="${escape(to)}" aria-label="Recipient" placeholder="Recipient"><button>Filter</button></form>
    ${items.length > 0 ? `<ul>${items.join("")}</ul>` : `<p class="card empty">${none}</p>`}`
  )
}

/** @param {MailboxMessage} message */
export function messagePage(message) {
  const rows = [
    ["From", message.from],
    ["To", message.to.join(", ")],
    ["Reply to", message.reply_to ?? ""],
    ...Object.entries(message.custom_args),
  ].filter(([, value]) => value)
  return page(
    message.subject,
    `<p><a href="/">All mails</a></p><h1>${escape(message.subject)}</h1>
    <div class="card"><dl>${rows.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join("")}
    <dt>Received</dt><dd>${time(message.received_at)}</dd></dl></div>
    ${
      message.html === null
        ? ""
        : `<h2>HTML</h2><div class="card"><iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(withLinksInNewTabs(message.html))}"></iframe></div>`
    }
    ${message.text === null ? "" : `<h2>Text</h2><div class="card"><pre>${escape(message.text)}</pre></div>`}`
  )
}

/** The frame may not navigate the page around it, so its links open beside it. @param {string} html */
function withLinksInNewTabs(html) {
  return `<base target="_blank">${html}`
}

/** @param {string} title @param {string} body */
function page(title, body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<style>${STYLE}</style></head><body><main>${body}</main></body></html>`
}

/** @param {string} instant */
function time(instant) {
  const shown = instant.slice(0, 19).replace("T", " ")
  return `<time datetime="${escape(instant)}">${escape(shown)} UTC</time>`
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
