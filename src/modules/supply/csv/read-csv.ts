/**
 * Reads a CSV file record by record in constant memory, whatever its length.
 *
 * The first line that is not empty decides the separator. A quote inside a cell that is not quoted is taken as written, so
 * that one slip costs one line. A quote that is opened and never closed makes the rest of the file unreadable, and is an
 * error of the whole file, as is text in another encoding than UTF-8.
 */
import { createReadStream } from "node:fs"
import { pipeline, Readable } from "node:stream"
import { MedusaError } from "@medusajs/framework/utils"
import { CsvError, parse, type Info } from "csv-parse"
import { detectSeparator, separatorLine, type Separator } from "../domain/csv/dialect"
import { isBlank } from "../domain/csv/row"

export interface CsvRecord {
  /** Where the record begins and ends, counted from 1. */
  line: number
  last_line: number
  cells: string[]
}

export interface CsvFile {
  separator: Separator
  records: AsyncIterable<CsvRecord>
}

/** Characters of a record, line breaks included; more is a quote that was never closed. */
const LONGEST_RECORD = 64 * 1024

const unusable = (message: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, message)

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw unusable(`The file is not UTF-8 text; save it as "CSV UTF-8".`)
    }
  }
  for await (const chunk of chunks) {
    yield decode(chunk)
  }
  yield decode()
}

/** The text from its first line that is not empty on, with how many lines came before it. */
async function readHead(texts: AsyncGenerator<string>): Promise<{ head: string; first: string; skipped: number }> {
  let head = ""
  let skipped = 0
  for (let part = await texts.next(); ; part = await texts.next()) {
    head += part.done ? "\n" : part.value
    for (let end = head.search(/[\r\n]/); end >= 0; end = head.search(/[\r\n]/)) {
      // Of a line break that is cut in two by the chunks the second half is still to come.
      const cut = head[end] === "\r" && end === head.length - 1 && !part.done
      if (cut) {
        break
      }
      const first = head.slice(0, end)
      if (first.trim() !== "" && separatorLine(first) === null) {
        return { head, first, skipped }
      }
      const named = separatorLine(first)
      head = head.slice(end + (head.startsWith("\r\n", end) ? 2 : 1))
      skipped += 1
      if (named !== null) {
        return { head, first: named, skipped }
      }
    }
    if (part.done) {
      throw unusable("The file is empty; its first line must name the columns.")
    }
    if (head.length > LONGEST_RECORD) {
      throw unusable(`The first line of the file is longer than ${LONGEST_RECORD} characters; is it a CSV file?`)
    }
  }
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

function faultOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) {
    return error
  }
  const wide = error.code === "CSV_MAX_RECORD_SIZE"
  return error.code === "CSV_QUOTE_NOT_CLOSED" || wide
    ? unusable("A quote in the file is opened and never closed, so that what follows cannot be told apart; close it.")
    : unusable(`The file cannot be read as CSV: ${error.message}`)
}

async function* recordsOf(text: AsyncIterable<string>, separator: Separator, skipped: number): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  })
  // The iteration below throws what goes wrong.
  pipeline(Readable.from(text), parser, () => undefined)
  let read = 0
  let empty = 0
  try {
    for await (const parsed of parser) {
      const { record, info }: { record: string[]; info: Info } = parsed
      const line = read + info.empty_lines - empty + 1
      read = info.lines
      empty = info.empty_lines
      if (!isBlank(record)) {
        yield { line: line + skipped, last_line: info.lines + skipped, cells: record }
      }
    }
  } catch (error) {
    throw faultOf(error)
  }
}

export async function readCsv(chunks: AsyncIterable<Uint8Array>): Promise<CsvFile> {
  const texts = decoded(chunks)
  const { head, first, skipped } = await readHead(texts)
  const separator = first === "," || first === ";" ? first : detectSeparator(first)
  return { separator, records: recordsOf(joined(head, texts), separator, skipped) }
}

export const readCsvFile = (path: string): Promise<CsvFile> => readCsv(createReadStream(path))
