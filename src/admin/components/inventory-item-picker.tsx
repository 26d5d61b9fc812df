import { Input, Text, clx } from "@medusajs/ui"
import { useId, useState, type KeyboardEvent } from "react"
import { useInventoryItemSearch } from "../hooks/lookups"
import { useDebounced } from "../hooks/use-debounced"
import { useText } from "../hooks/use-text"
import { itemLabel, type InventoryItemName } from "../lib/inventory-item"
import { Field } from "./field"

interface InventoryItemPickerProps {
  label: string
  value: InventoryItemName | null
  onChange: (item: InventoryItemName | null) => void
  error?: string
}

/** A combobox: type to search, arrows to move, Enter to take, Escape to close. */
export function InventoryItemPicker({ label, value, onChange, error }: InventoryItemPickerProps) {
  const { t } = useText()
  const listId = useId()
  const [text, setText] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const open = text !== null
  const searched = useDebounced(text?.trim() ?? "", 250)
  const { data, isFetching } = useInventoryItemSearch(searched, open)
  const items = data?.inventory_items ?? []

  const take = (item: InventoryItemName): void => {
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
    <Field label={label} error={error}>
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
            placeholder={t("purchaseOrder.create.search")}
            value={text ?? (value ? nameWithSku(value) : "")}
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
                  {nameWithSku(item)}
                </li>
              ))}
              {items.length === 0 && (
                <li className="px-2 py-1.5">
                  <Text size="small" className="text-ui-fg-subtle">
                    {isFetching ? t("purchaseOrder.create.searching") : t("purchaseOrder.create.noItems")}
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

const nameWithSku = (item: InventoryItemName): string =>
  item.sku && item.title && item.sku !== item.title ? `${item.title} · ${item.sku}` : itemLabel(item)
