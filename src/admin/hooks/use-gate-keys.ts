import { useEffect, type RefObject } from "react"

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select, [role=listbox], [role=option], [role=combobox]"))

/**
 * The keys of a screen that is worked by a scanner. A scanner types into whatever has the focus and ends with Enter:
 * so what is typed while no field has it goes into the scan field, never onto a button. Ctrl + Enter books.
 */
export function useGateKeys(scanField: RefObject<HTMLInputElement>, book: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        book()
        return
      }
      const types = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey
      if (types && !takesText(event.target)) {
        scanField.current?.focus()
      }
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [scanField, book])
}
