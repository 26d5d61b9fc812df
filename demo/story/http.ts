/** What an HTTP call answered; `body` is parsed JSON, or the text where it is none. */
interface Answer<Body> {
  status: number
  body: Body
}

export interface Caller {
  <Body>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Answer<Body>>
}

/** Calls a server with the same headers every time, and fails on an answer that is not 2xx. */
export function caller(baseUrl: string, headers: Record<string, string>): Caller {
  const call = loose(baseUrl, headers)
  return async <Body>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown) => {
    const answer = await call<Body>(method, path, body)
    if (answer.status >= 300) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    }
    return answer
  }
}

/** The same, but answers of any status are given back. */
export function loose(baseUrl: string, headers: Record<string, string>): Caller {
  return async <Body>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Answer<Body>> => {
    const response = await fetch(new URL(path, baseUrl), {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    const json = response.headers.get("content-type")?.includes("application/json")
    return { status: response.status, body: json ? JSON.parse(text) : text }
  }
}

/** Asks again until the answer is there: events, mails and jobs take their own time. */
export async function eventually<Value>(what: string, ask: () => Promise<Value | undefined | false>): Promise<Value> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const value = await ask()
    if (value) {
      return value
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited a minute in vain for ${what}.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}
