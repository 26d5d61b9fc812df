import type { Block, Letter } from "./letter"

/** The text part, written directly: a conversion from HTML would alter titles that look like markup. */
export function toText(letter: Letter): string {
  return [letter.greeting, ...letter.blocks.map(blockText), letter.sender].join("\n\n") + "\n"
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.text
    case "list":
      return block.items
        .map((item) => `- ${item.head}: ${item.text}${item.url === undefined ? "" : `\n  ${item.url}`}`)
        .join("\n")
    case "table":
      return [block.caption, ...block.rows.map((row) => `- ${cellsInText(block.columns, row)}`)].join("\n")
    case "action":
      return `${block.label}:\n${block.url}`
  }
}

function cellsInText(columns: string[], row: string[]): string {
  return row.map((cell, index) => `${columns[index]} ${cell}`).join(", ")
}
