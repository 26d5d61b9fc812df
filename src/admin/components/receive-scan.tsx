import { Input, Label, Text, clx } from "@medusajs/ui"
import { useState, type FormEvent, type RefObject } from "react"
import type { ScanResult } from "../hooks/use-receipt-count"
import { useText } from "../hooks/use-text"

interface ReceiveScanProps {
  field: RefObject<HTMLInputElement>
  last: ScanResult | null
  /** What the last scan did, in words. */
  said: string
  onScan: (text: string) => boolean
}

/** The one field a scanner writes into. It keeps the focus, and says aloud what each scan did. */
export function ReceiveScan({ field, last, said, onScan }: ReceiveScanProps) {
  const { t } = useText()
  const [text, setText] = useState("")
  const isUnknown = last !== null && "unknown" in last

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (onScan(text)) {
      setText("")
    } else {
      field.current?.select()
    }
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-y-2 px-6 py-4">
      <Label htmlFor="receive-scan" weight="plus">
        {t("purchaseOrder.receive.scan")}
      </Label>
      <Input
        id="receive-scan"
        ref={field}
        value={text}
        autoFocus
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="next"
        aria-describedby="receive-scan-hint receive-scan-said"
        aria-invalid={isUnknown}
        className="h-12 text-lg"
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <Text id="receive-scan-hint" size="small" className="text-ui-fg-subtle">
        {t("purchaseOrder.receive.scanHint")}
      </Text>
      <p
        id="receive-scan-said"
        role={isUnknown ? "alert" : "status"}
        className={clx("txt-medium-plus min-h-6", isUnknown ? "text-ui-fg-error" : "text-ui-fg-base")}
      >
        {said}
      </p>
    </form>
  )
}
