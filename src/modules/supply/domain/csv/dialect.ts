/** What stands between cells: `,` as in English exports, `;` as in German ones, where the comma is a decimal's. */
export type Separator = "," | ";"

/** A first line by which a spreadsheet is told the separator; no header. */
const SEPARATOR_LINE = /^sep=([,;])$/

export const separatorLine = (line: string): Separator | null => {
  const named = SEPARATOR_LINE.exec(line.trim())?.[1]
  return named === "," || named === ";" ? named : null
}

/** The separator of a header line: `;` where it stands there outside quotes more often than `,`. */
export function detectSeparator(header: string): Separator {
  const bare = header.replace(/"[^"]*"/g, "")
  const count = (mark: string): number => bare.split(mark).length
  return count(";") > count(",") ? ";" : ","
}
