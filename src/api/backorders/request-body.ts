import { MedusaError } from "@medusajs/framework/utils"

const SHORT_ANSWER = 64 * 1024

/**
 * Reads a body that Medusa leaves alone: its own parser writes the path of a request it cannot
 * read into the log, and answers it in JSON.
 *
 * @throws MedusaError `invalid_data` for a body that no answer could be as long as.
 */
export async function requestBody(request: AsyncIterable<Uint8Array>, limit = SHORT_ANSWER): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    // Read to the end, but not kept: leaving early would cut the connection before the answer is sent.
    if (size <= limit) {
      chunks.push(chunk)
    }
  }
  if (size > limit) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The body must not be longer than ${limit} bytes.`)
  }
  return Buffer.concat(chunks).toString("utf8")
}
