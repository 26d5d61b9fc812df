export interface EntryForm {
  /** Only tells the rows apart while they are edited. */
  id: string
  name: string
  text: string
}

export type EntryError = "errors.required" | "supplier.metadata.twice"

type Metadata = Record<string, unknown> | null

/** A value as text: what is no text is shown as JSON. */
export const metadataText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

export const metadataForm = (metadata: Metadata, keyOf: () => string): EntryForm[] =>
  Object.entries(metadata ?? {}).map(([name, value]) => ({ id: keyOf(), name, text: metadataText(value) }))

export const metadataErrors = (entries: readonly EntryForm[]): (EntryError | null)[] =>
  entries.map(({ name }, place) => {
    if (!name.trim()) {
      return "errors.required"
    }
    const above = entries.slice(0, place)
    return above.some((other) => other.name.trim() === name.trim()) ? "supplier.metadata.twice" : null
  })

/**
 * A value that was not edited stays what it was, a number or a list say; an edited one is text. The API keeps what is
 * not named, and forgets what is named with an empty text.
 */
export const metadataInput = (entries: readonly EntryForm[], before: Metadata): Record<string, unknown> =>
  Object.fromEntries([
    ...Object.keys(before ?? {}).map((name) => [name, ""] as const),
    ...entries.map(({ name, text }) => {
      const value = before?.[name.trim()]
      return [name.trim(), value !== undefined && metadataText(value) === text ? value : text] as const
    }),
  ])
