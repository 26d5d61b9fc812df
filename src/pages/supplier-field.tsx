import type { InputHTMLAttributes, ReactElement } from "react"
import type { SentForm } from "./supplier-page"
import type { SupplierWords } from "./supplier-words"

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  /** Name and id of the field. */
  field: string
  label: string
  hint?: string
  /** What stands in it unless a form was sent. */
  value: string
  sent: SentForm | null
  words: SupplierWords
}

/** A labelled input with its hint and, after a form that was not taken over, what was sent and what is wrong with it. */
export function Field({ field, label, hint, value, sent, words, ...input }: FieldProps): ReactElement {
  const fault = sent?.faults.find((found) => found.field === field)?.fault
  const described = [hint && `${field}-hint`, fault && `${field}-fault`].filter(Boolean).join(" ")
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <input
        {...input}
        id={field}
        name={field}
        defaultValue={sent?.values.get(field) ?? value}
        aria-describedby={described || undefined}
        aria-invalid={fault ? true : undefined}
      />
      {hint && <p id={`${field}-hint`}>{hint}</p>}
      {fault && (
        <p id={`${field}-fault`} className="fault">
          {words.fault(fault)}
        </p>
      )}
    </div>
  )
}
