import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"

/** Sends a file as it is made, no faster than it is taken. What fails before its first part is answered as any error. */
export async function sendCsv<Body>(res: MedusaResponse<Body>, name: string, parts: AsyncGenerator<string>): Promise<void> {
  const first = await parts.next()
  res.attachment(name).type("text/csv")
  await pipeline(Readable.from(withFirst(first.value ?? "", parts)), res)
}

async function* withFirst(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}
