import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useCallback, useRef, useState } from "react"
import { Link, useNavigate } from "react-router-dom"
import type { PurchaseOrderDTO, PurchaseOrderLineDTO } from "../../types"
import { useItemCodes } from "../hooks/item-codes"
import { useStockLocations } from "../hooks/lookups"
import { useReceive } from "../hooks/purchase-orders"
import { useErrorText } from "../hooks/use-action"
import { useGateKeys } from "../hooks/use-gate-keys"
import { useReceiptCount } from "../hooks/use-receipt-count"
import { useText } from "../hooks/use-text"
import { countProblem, leftOf, receivedLines, totalsOf } from "../lib/receipt-count"
import { FormError } from "./form-error"
import { ReceiveLine } from "./receive-line"
import { ReceiveScan } from "./receive-scan"
import { SelectField } from "./select-field"

/**
 * Made for the gate of a warehouse, for scanner, keyboard or finger. Each scan adds one to its line, the quantities
 * still missing stay in sight, and Ctrl + Enter books: hands need not leave the keys from the first scan on.
 */
export function ReceiveScreen({ order }: { order: PurchaseOrderDTO }) {
  const { t, quantity } = useText()
  const navigate = useNavigate()
  const errorText = useErrorText()
  const receive = useReceive(order.id)
  const locations = useStockLocations().data?.stock_locations ?? []
  const [locationId, setLocationId] = useState(order.location_id)
  const scanField = useRef<HTMLInputElement>(null)
  const { nameOf, codesOf } = useItemCodes(order.lines)
  const { lines, key, count, last, scan, add, set, fill, clear } = useReceiptCount(order, codesOf)

  const percent = order.supplier.over_delivery_percent
  const received = receivedLines(lines, count)
  const totals = totalsOf(lines, count)
  const wrong = lines.some((line) => countProblem(line, count, percent))
  const canBook = received.length > 0 && !wrong
  const words = {
    count: totals.sound,
    quantity: quantity(totals.sound),
    damaged: quantity(totals.damaged),
    left: quantity(totals.left),
    location: locations.find(({ id }) => id === locationId)?.name ?? "",
  }

  const { mutate, isPending } = receive
  const book = useCallback((): void => {
    if (!canBook || isPending) {
      return
    }
    mutate(
      {
        lines: received,
        idempotency_key: key,
        ...(locationId === order.location_id ? {} : { location_id: locationId }),
      },
      {
        onSuccess: ({ purchase_order }) => {
          toast.success(t("purchaseOrder.receive.done", words), {
            description: purchase_order.status === "received" ? t("purchaseOrder.receive.complete") : undefined,
          })
          navigate(`/purchase-orders/${order.id}`)
        },
      }
    )
  }, [canBook, isPending, mutate, received, key, locationId, order, t, words, navigate])
  useGateKeys(scanField, book)

  const currentId = last && "line" in last ? last.line.id : null
  const said = (): string => {
    if (!last) {
      return ""
    }
    if ("unknown" in last) {
      return t("purchaseOrder.receive.unknownCode", { code: last.unknown })
    }
    const { line, added } = last
    return t("purchaseOrder.receive.scanned", {
      quantity: quantity(added),
      item: nameOf(line),
      left: quantity(leftOf(line, count)),
    })
  }
  const effect = (): string => {
    if (wrong) {
      return t("purchaseOrder.receive.effectWrong")
    }
    if (received.length === 0) {
      return t("purchaseOrder.receive.effectNone")
    }
    return [
      t("purchaseOrder.receive.effect", words),
      ...(totals.damaged > 0 ? [t("purchaseOrder.receive.effectDamaged", words)] : []),
      t("purchaseOrder.receive.effectLeft", words),
    ].join(" ")
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-end justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("purchaseOrder.receive.heading", { number: `#${order.display_id}` })}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {order.supplier.name}
          </Text>
        </div>
        <div className="w-60">
          <SelectField
            label={t("purchaseOrder.receive.into")}
            value={locationId}
            onChange={setLocationId}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      </div>
      <ReceiveScan field={scanField} last={last} said={said()} onScan={scan} />
      <ul className="divide-y">
        {lines.map((line: PurchaseOrderLineDTO) => (
          <ReceiveLine
            key={line.id}
            line={line}
            name={nameOf(line)}
            codes={codesOf(line)}
            count={count}
            overDeliveryPercent={percent}
            isCurrent={line.id === currentId}
            onSet={(part) => set(line.id, part)}
            onAdd={(field, amount) => add(line.id, field, amount)}
            onDone={() => scanField.current?.focus()}
          />
        ))}
      </ul>
      <div className="bg-ui-bg-base sticky bottom-0 flex flex-col gap-y-3 rounded-b-lg px-6 py-4">
        <Text aria-live="polite">{effect()}</Text>
        {receive.error && <FormError message={errorText(receive.error)} />}
        <div className="flex flex-wrap justify-between gap-2">
          <div className="flex gap-2">
            <Button type="button" size="large" variant="transparent" onClick={fill}>
              {t("purchaseOrder.receive.all")}
            </Button>
            <Button type="button" size="large" variant="transparent" onClick={clear}>
              {t("purchaseOrder.receive.nothing")}
            </Button>
          </div>
          <div className="flex gap-2">
            <Button size="large" variant="secondary" asChild>
              <Link to={`/purchase-orders/${order.id}`}>{t("actions.cancel")}</Link>
            </Button>
            <Button type="button" size="large" disabled={!canBook} isLoading={isPending} onClick={book}>
              {t("purchaseOrder.receive.submit")}
            </Button>
          </div>
        </div>
      </div>
    </Container>
  )
}
