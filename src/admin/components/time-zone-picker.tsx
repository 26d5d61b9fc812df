import { useText } from "../hooks/use-text"
import { Combobox } from "./combobox"

interface TimeZonePickerProps {
  value: string
  onChange: (zone: string) => void
}

export function TimeZonePicker({ value, onChange }: TimeZonePickerProps) {
  const { t } = useText()
  return (
    <Combobox
      label={t("supplier.fields.timeZone")}
      placeholder={t("supplier.fields.searchTimeZone")}
      value={{ id: value }}
      onChange={({ id }) => onChange(id)}
      nameOf={({ id }) => id}
      useSearch={useZoneSearch}
    />
  )
}

const SHOWN = 20
const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]

/** The browser knows every zone, so nothing is asked of the server. */
function useZoneSearch(q: string) {
  const wanted = q.toLowerCase().replaceAll(" ", "_")
  const items = zones.filter((zone) => zone.toLowerCase().includes(wanted)).slice(0, SHOWN)
  return { items: items.map((id) => ({ id })), isFetching: false }
}
