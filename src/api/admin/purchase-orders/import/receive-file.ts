/**
 * Brings an upload to a temporary file without holding it in memory: a plain body as it comes, or the file of a form.
 * How long it may be is counted in lines; a single line is limited too, so that no upload fills the disk.
 */
import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { Transform, type Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Busboy } from "@fastify/busboy"
import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { MOST_LINES } from "../../../../workflows/steps/import-stage"

export interface ReceivedFile {
  path: string
  /** The name it had where it came from, where that is known. */
  file_name: string | null
}

const LONGEST_LINE = 1024 * 1024

/** What a body may call itself that is the file; spreadsheets and command lines differ. */
const PLAIN = ["text/csv", "text/plain", "application/csv", "application/vnd.ms-excel", "application/octet-stream"]

const NEW_LINE = 10

const refusal = (message: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, message)

function counting(): Transform {
  let lines = 0
  let length = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = 0; at < chunk.length; ) {
        const end = chunk.indexOf(NEW_LINE, at)
        length += (end < 0 ? chunk.length : end) - at
        lines += end < 0 ? 0 : 1
        if (end >= 0) {
          length = 0
        }
        at = end < 0 ? chunk.length : end + 1
      }
      if (lines > MOST_LINES + 1) {
        done(refusal(`The file has more than ${MOST_LINES} lines; split it.`))
      } else if (length > LONGEST_LINE) {
        done(refusal("A line of the file is longer than a megabyte; is it a CSV file?"))
      } else {
        done(null, chunk)
      }
    },
  })
}

/** Runs `work` on the file a request brings, and removes it afterwards. */
export async function withReceivedFile<Result>(
  req: MedusaRequest,
  work: (file: ReceivedFile) => Promise<Result>
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "supply-import-"))
  const target = path.join(folder, "file.csv")
  try {
    const file_name = await receive(req, target)
    return await work({ path: target, file_name })
  } catch (error) {
    // What is still being sent is let through to nowhere, so that the sender gets to read the answer.
    req.resume()
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function receive(req: MedusaRequest, target: string): Promise<string | null> {
  const type = (req.headers["content-type"] ?? "").split(";")[0].trim().toLowerCase()
  if (type === "multipart/form-data") {
    return receiveForm(req, target)
  }
  if (!PLAIN.includes(type)) {
    throw refusal("Send the file as the body with content-type text/csv, or as the file of a multipart/form-data form.")
  }
  await store(req, target)
  return null
}

const store = (stream: Readable, target: string): Promise<void> => pipeline(stream, counting(), createWriteStream(target))

function receiveForm(req: MedusaRequest, target: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const contentType = req.headers["content-type"] ?? ""
    const form = new Busboy({ headers: { "content-type": contentType }, limits: { files: 1, fields: 20 } })
    let stored: Promise<string> | null = null
    form.on("file", (_field, stream, name) => {
      stored = store(stream, target).then(() => name)
      stored.catch((error) => {
        req.unpipe(form)
        reject(error)
      })
    })
    form.on("finish", () => {
      if (stored) {
        stored.then(resolve, reject)
      } else {
        reject(refusal("The form has no file; add the CSV file as a file of the form."))
      }
    })
    form.on("error", () => reject(refusal("The form cannot be read; was it sent to its end?")))
    req.on("aborted", () => reject(refusal("The upload was broken off.")))
    req.pipe(form)
  })
}
