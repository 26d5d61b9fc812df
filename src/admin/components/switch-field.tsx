import { Label, Switch, Text } from "@medusajs/ui"
import { useId } from "react"

interface SwitchFieldProps {
  label: string
  hint: string
  value: boolean
  onChange: (value: boolean) => void
}

export function SwitchField({ label, hint, value, onChange }: SwitchFieldProps) {
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Switch id={id} checked={value} onCheckedChange={onChange} aria-describedby={`${id}-note`} className="mt-0.5" />
      <div>
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        <Text id={`${id}-note`} size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      </div>
    </div>
  )
}
