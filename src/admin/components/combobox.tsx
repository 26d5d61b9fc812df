import { Input, Text, clx } from "@medusajs/ui"
import { useId, useState, type KeyboardEvent } from "react"
import { useDebounced } from "../hooks/use-debounced"
import { useText } from "../hooks/use-text"
import { Field } from "./field"

interface ComboboxProps<Item extends { id: string }> {
  label: string
  placeholder: string
  value: Item | null
  onChange: (item: Item) => void
  nameOf: (item: Item) => string
  /** A hook that asks for what matches, and for nothing while the list is closed. */
  useSearch: (q: string, enabled: boolean) => { items: Item[]; isFetching: boolean }
  hint?: string
  error?: string
}

/** Type to search, arrows to move, Enter to take, Escape to close. */
export function Combobox<Item extends { id: string }>(props: ComboboxProps<Item>) {
  const { label, placeholder, value, onChange, nameOf, useSearch, hint, error } = props
  const { t } = useText()
  const listId = useId()
  const [text, setText] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const open = text !== null
  const wanted = text?.trim() ?? ""
  const searched = useDebounced(wanted, 250)
  const found = useSearch(searched, open)
  // What an earlier text found must not be taken for what this one does.
  const isSearching = found.isFetching || searched !== wanted
  const items = isSearching ? [] : found.items

  const take = (item: Item): void => {
    onChange(item)
    setText(null)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && open) {
      setText(null)
    } else if (event.key === "ArrowDown") {
      event.preventDefault()
      if (open) {
        setActive(Math.min(active + 1, Math.max(items.length - 1, 0)))
      } else {
        setText("")
      }
    } else if (event.key === "ArrowUp" && open) {
      event.preventDefault()
      setActive(Math.max(active - 1, 0))
    } else if (event.key === "Enter" && open) {
      event.preventDefault()
      const item = items[active]
      if (item) {
        take(item)
      }
    }
  }

  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className="relative">
          <Input
            {...control}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && items[active] ? `${listId}-${active}` : undefined}
            autoComplete="off"
            placeholder={placeholder}
            value={text ?? (value ? nameOf(value) : "")}
            onChange={(event) => {
              setText(event.target.value)
              setActive(0)
            }}
            onClick={() => setText((current) => current ?? "")}
            onBlur={() => setText(null)}
            onKeyDown={onKeyDown}
          />
          {open && (
            <ul
              id={listId}
              role="listbox"
              aria-label={label}
              className="bg-ui-bg-component shadow-elevation-flyout absolute z-10 mt-1 max-h-64 w-full overflow-y-auto rounded-lg p-1"
            >
              {items.map((item, index) => (
                <li
                  key={item.id}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={clx("txt-compact-small cursor-pointer rounded px-2 py-1.5", {
                    "bg-ui-bg-component-hover": index === active,
                  })}
                  onMouseEnter={() => setActive(index)}
                  // Pressing must not take the focus, or the list would close before the click.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(item)}
                >
                  {nameOf(item)}
                </li>
              ))}
              {items.length === 0 && (
                <li className="px-2 py-1.5">
                  <Text size="small" className="text-ui-fg-subtle">
                    {isSearching ? t("general.searching") : t("general.noMatch")}
                  </Text>
                </li>
              )}
            </ul>
          )}
        </div>
      )}
    </Field>
  )
}
