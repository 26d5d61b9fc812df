import { csvLine } from "../../domain/csv/cells"
import { readCsv } from "../read-csv"

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size)
  }
}

async function read(text: string | Uint8Array, size = 7) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text
  const { separator, records } = await readCsv(chunked(bytes, size))
  const found: [number, ...string[]][] = []
  for await (const { line, cells } of records) {
    found.push([line, ...cells])
  }
  return { separator, found }
}

describe("reading CSV", () => {
  it.each([1, 2, 3, 1000])("numbers lines as an editor does, in chunks of %d", async (size) => {
    expect(await read('\n\na,b\n1,ä\n\n"x\ny",3\n\n4,5', size)).toEqual({
      separator: ",",
      found: [[3, "a", "b"], [4, "1", "ä"], [6, "x\ny", "3"], [9, "4", "5"]],
    })
  })

  it.each([1, 1000])("takes Windows line breaks and a byte order mark, in chunks of %d", async (size) => {
    expect(await read("\ufeffa;b\r\n1;2\r\n\r\n3;4\r\n", size)).toEqual({
      separator: ";",
      found: [[1, "a", "b"], [2, "1", "2"], [4, "3", "4"]],
    })
  })

  it("obeys a first line that names the separator, and counts it", async () => {
    expect(await read("sep=;\r\nname, first;b\r\n1;2\r\n")).toEqual({
      separator: ";",
      found: [[2, "name, first", "b"], [3, "1", "2"]],
    })
  })

  it("leaves out lines that a spreadsheet left empty", async () => {
    expect((await read("a,b\n,\n1,2\n , \n")).found).toEqual([[1, "a", "b"], [3, "1", "2"]])
  })

  it("loses one line to a misplaced quote, and no other", async () => {
    expect((await read('a,b\n1,x"y\n2,"x"y\n3,4\n')).found).toEqual([
      [1, "a", "b"],
      [2, "1", 'x"y'],
      [3, "2", '"x"y'],
      [4, "3", "4"],
    ])
  })

  it("keeps cells apart that hold separators, quotes and line breaks", async () => {
    const cells = ['a "quoted" one', "x,y;z", "two\nlines", " padded "]
    for (const separator of [",", ";"] as const) {
      const file = `h1${separator}h2\n${csvLine(cells, separator)}`
      expect((await read(file)).found[1]).toEqual([2, ...cells])
    }
  })

  it.each([
    ["no text at all", "", "The file is empty"],
    ["only blank lines", "\n \n", "The file is empty"],
    ["a quote that is never closed", 'a,b\n1,"x\n3,4\n', "opened and never closed"],
    ["a quote that swallows too much", `a,b\n1,"${"x\n".repeat(50_000)}",2\n`, "opened and never closed"],
    ["another encoding", new Uint8Array([0x61, 0x0a, 0xe4, 0x2c, 0x62, 0x0a]), "not UTF-8"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00]), "not UTF-8"],
    ["something that has no lines", "x".repeat(100_000), "is it a CSV file?"],
  ])("refuses %s", async (_, file, message) => {
    await expect(read(file, 4096)).rejects.toThrow(message)
  })
})
