const placeholder = /\{\{([^{}]*)\}\}/g

/** The names a text asks for, as they are written, each once. */
export const namesIn = (text: string): string[] => [...new Set([...text.matchAll(placeholder)].map(([, name]) => name.trim()))]

/** The braces of a placeholder that does not end or does not begin; null where all are whole. A single brace is text. */
export const strayBraces = (text: string): string | null => /\{\{|\}\}/.exec(text.replaceAll(placeholder, ""))?.[0] ?? null

/** The text with every placeholder replaced; what is filled in is not looked into again. */
export const fillIn = (text: string, valueOf: (name: string) => string): string =>
  text.replaceAll(placeholder, (_, name: string) => valueOf(name.trim()))
