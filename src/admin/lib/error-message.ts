import { FetchError } from "@medusajs/js-sdk"

/** What the user should do about a refusal, as far as its status tells. */
export type Refusal = "input" | "permission" | "missing" | "conflict" | "fault"

export interface ServerAnswer {
  refusal: Refusal
  /** The server's own sentence; servers speak English. */
  message: string
}

/** Null where the server could not be reached. */
export function serverAnswer(error: unknown): ServerAnswer | null {
  return error instanceof FetchError && error.status !== undefined && error.message
    ? { refusal: refusalOf(error.status), message: error.message }
    : null
}

function refusalOf(status: number): Refusal {
  switch (status) {
    case 401:
    case 403:
      return "permission"
    case 404:
      return "missing"
    case 409:
      return "conflict"
    default:
      return status >= 500 ? "fault" : "input"
  }
}
