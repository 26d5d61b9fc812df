import { useState } from "react"
import { today } from "../lib/days"
import { emptyLine, type OrderForm, type OrderLineForm } from "../lib/purchase-order-form"
import { uuid } from "../lib/uuid"

/** The state of a purchase order that is being written. */
export function useOrderForm() {
  const earliest = today(new Date())
  const [form, setForm] = useState<OrderForm>(() => ({
    supplierId: "",
    locationId: "",
    currencyCode: "",
    lines: [emptyLine(uuid())],
  }))

  return {
    earliest,
    form,
    set: (part: Partial<OrderForm>) => setForm((current) => ({ ...current, ...part })),
    addLine: () => setForm((current) => ({ ...current, lines: [...current.lines, emptyLine(uuid())] })),
    removeLine: (key: string) =>
      setForm((current) => ({ ...current, lines: current.lines.filter((line) => line.key !== key) })),
    setLine: (key: string, part: Partial<OrderLineForm>) =>
      setForm((current) => ({
        ...current,
        lines: current.lines.map((line) => (line.key === key ? { ...line, ...part } : line)),
      })),
  }
}
