import { loose, type Caller } from "../../demo/story/http"

/** Medusa or we said no, and why: a legitimate end of a step. */
export class Refused extends Error {}

/** Calls the shop; what it refuses becomes `Refused`, what it breaks at becomes any other error. */
export function caller(baseUrl: string, headers: Record<string, string>): Caller {
  const call = loose(baseUrl, headers)
  return async <Body>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown) => {
    const answer = await call<Body>(method, path, body)
    if (answer.status >= 500) {
      throw new Error(`${method} ${path} broke with ${answer.status}: ${messageOf(answer.body)}`)
    }
    if (answer.status >= 300) {
      throw new Refused(`${answer.status} ${messageOf(answer.body)}`)
    }
    return answer
  }
}

function messageOf(body: unknown): string {
  const hasMessage = typeof body === "object" && body !== null && "message" in body
  return hasMessage ? String(body.message) : JSON.stringify(body)
}
