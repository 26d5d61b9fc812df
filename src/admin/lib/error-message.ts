import { FetchError } from "@medusajs/js-sdk"

/** The server's sentence where there is one; null where it could not be reached. */
export function serverMessage(error: unknown): string | null {
  return error instanceof FetchError && error.status !== undefined && error.message ? error.message : null
}
