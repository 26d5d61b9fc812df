import { Minus, Plus } from "@medusajs/icons"
import { Checkbox, IconButton, Input, Label, Text, clx } from "@medusajs/ui"
import { memo, useEffect, useId, useRef, type KeyboardEvent } from "react"
import type { PurchaseOrderLineDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { countOf, countProblem, leftOf, overOf, toleranceOf, type LineCount, type ReceiptCount } from "../lib/receipt-count"

interface ReceiveLineProps {
  line: PurchaseOrderLineDTO
  name: string
  /** What the goods carry, to be compared with the label in hand. */
  codes: readonly string[]
  count: ReceiptCount
  overDeliveryPercent: number
  /** The line of the last scan. */
  isCurrent: boolean
  onSet: (part: Partial<LineCount>) => void
  onAdd: (field: "quantity" | "damaged", amount: number) => void
  /** Back to the scan field. */
  onDone: () => void
}

/**
 * One line at the gate: what is still missing in large, what was counted beside it. Of a thousand lines a scan draws the
 * one it counts for anew; the callbacks are left out of that question, for they do the same whenever they were made.
 */
export const ReceiveLine = memo(
  Line,
  (before, after) =>
    before.line === after.line &&
    before.name === after.name &&
    before.codes.join() === after.codes.join() &&
    before.count[before.line.id] === after.count[after.line.id] &&
    before.overDeliveryPercent === after.overDeliveryPercent &&
    before.isCurrent === after.isCurrent
)

function Line(props: ReceiveLineProps) {
  const { line, name, codes, count, overDeliveryPercent, isCurrent, onSet, onAdd, onDone } = props
  const { t, quantity } = useText()
  const id = useId()
  const row = useRef<HTMLLIElement>(null)
  const current = countOf(count, line.id)
  const problem = countProblem(line, count, overDeliveryPercent)
  const over = overOf(line, count)
  const isOver = over > 0 && over > toleranceOf(line, overDeliveryPercent)

  useEffect(() => {
    if (isCurrent) {
      row.current?.scrollIntoView({ block: "nearest" })
    }
  }, [isCurrent, current.quantity])

  const noteOf = (): string | null => {
    if (problem === "notANumber") {
      return t("errors.notNegative")
    }
    if (over === 0) {
      return null
    }
    return t(`purchaseOrder.receive.${isOver ? "over" : "overTolerated"}`, { count: over, quantity: quantity(over) })
  }
  const note = noteOf()

  const counter = (field: "quantity" | "damaged", label: string) => (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={`${id}-${field}`} size="small">
        {label}
      </Label>
      <div className="flex items-center gap-x-1">
        <IconButton
          type="button"
          size="large"
          aria-label={t("purchaseOrder.receive.less", { what: label, item: name })}
          onClick={() => onAdd(field, -1)}
        >
          <Minus />
        </IconButton>
        <Input
          id={`${id}-${field}`}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          value={current[field]}
          placeholder="0"
          aria-label={`${label}: ${name}`}
          aria-invalid={problem === "notANumber" || (problem === "tooMuch" && field === "quantity")}
          aria-describedby={note ? `${id}-note` : undefined}
          className="h-10 w-20 text-center text-base tabular-nums"
          onChange={(event) => onSet({ [field]: event.target.value })}
          onFocus={(event) => event.target.select()}
          onWheel={(event) => event.currentTarget.blur()}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
              event.preventDefault()
              onDone()
            }
          }}
        />
        <IconButton
          type="button"
          size="large"
          aria-label={t("purchaseOrder.receive.more", { what: label, item: name })}
          onClick={() => onAdd(field, 1)}
        >
          <Plus />
        </IconButton>
      </div>
    </div>
  )

  return (
    <li
      ref={row}
      aria-current={isCurrent || undefined}
      aria-label={name}
      className={clx(
        // The margin keeps a line that is scrolled to clear of the bar at the foot.
        "scroll-mb-52 scroll-mt-4 flex flex-wrap items-center gap-x-6 gap-y-3 border-l-4 px-6 py-4",
        isCurrent ? "border-l-ui-border-interactive bg-ui-bg-highlight" : "border-l-transparent"
      )}
    >
      <div className="min-w-[14rem] flex-1">
        <Text weight="plus">{name}</Text>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {codes.join(" · ")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("purchaseOrder.receive.ordered", {
            ordered: quantity(line.quantity),
            received: quantity(line.received_quantity),
          })}
        </Text>
      </div>
      <div className="w-full md:w-28 md:text-right">
        <Text size="small" className="text-ui-fg-subtle">
          {t("purchaseOrder.receive.left")}
        </Text>
        <p className="text-2xl font-medium tabular-nums">{quantity(leftOf(line, count))}</p>
      </div>
      <div className="flex flex-wrap gap-4">
        {counter("quantity", t("purchaseOrder.receive.sound"))}
        {counter("damaged", t("purchaseOrder.receive.damaged"))}
      </div>
      {note && (
        <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-2">
          <Text id={`${id}-note`} size="small" role="alert" className={problem ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
            {note}
          </Text>
          {isOver && (
            <span className="flex items-center gap-x-2">
              <Checkbox
                id={`${id}-accept`}
                checked={current.acceptOver}
                onCheckedChange={(checked) => onSet({ acceptOver: checked === true })}
              />
              <Label htmlFor={`${id}-accept`} size="small">
                {t("purchaseOrder.receive.acceptOver")}
              </Label>
            </span>
          )}
        </div>
      )}
    </li>
  )
}
