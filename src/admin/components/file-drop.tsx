import { Text } from "@medusajs/ui"
import { useState, type DragEvent } from "react"
import { useText } from "../hooks/use-text"
import { Field } from "./field"

interface FileDropProps {
  file: File | null
  onChange: (file: File) => void
  error?: string
}

/** A field for one file that can be dropped on it, chosen by mouse, or opened with the keyboard. */
export function FileDrop({ file, onChange, error }: FileDropProps) {
  const { t } = useText()
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null): void => {
    const [first] = files ?? []
    if (first) {
      onChange(first)
    }
  }
  const over = (event: DragEvent, is: boolean): void => {
    event.preventDefault()
    setIsOver(is)
  }
  return (
    <Field label={t("csv.drop")} hint={t("csv.dropHint")} error={error}>
      {(control) => (
        <div
          onDragOver={(event) => over(event, true)}
          onDragLeave={(event) => over(event, false)}
          onDrop={(event) => {
            over(event, false)
            take(event.dataTransfer.files)
          }}
          className={`bg-ui-bg-field rounded-lg border border-dashed p-6 text-center ${isOver ? "border-ui-border-interactive" : "border-ui-border-strong"}`}
        >
          <input {...control} type="file" accept=".csv,text/csv,text/plain" onChange={(event) => take(event.target.files)} className="text-ui-fg-subtle w-full text-sm" />
          {file && (
            <Text size="small" weight="plus" role="status" className="mt-2">
              {t("csv.chosen", { name: file.name })}
            </Text>
          )}
        </div>
      )}
    </Field>
  )
}
