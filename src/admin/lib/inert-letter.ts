/**
 * The HTML of a mail for looking at: its links hold the reader's own signed page. They are told to open in a new
 * window, which the frame they are shown in forbids, so that none leads anywhere.
 */
export function inertLetter(html: string): string {
  return html.replace(/<head([^>]*)>/i, '<head$1><base target="_blank">')
}
