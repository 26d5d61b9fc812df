/** A mail before it becomes HTML or text. Both are written from the same letter, so they cannot differ. */
export interface Letter {
  subject: string
  greeting: string
  blocks: Block[]
  sender: string
}

export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: ListItem[] }
  | { kind: "table"; caption: string; columns: string[]; rows: string[][] }
  | { kind: "action"; label: string; url: string }

export interface ListItem {
  /** What the item is about, shown strongly. */
  head: string
  text: string
  url?: string
}

export const paragraph = (text: string): Block => ({ kind: "paragraph", text })
