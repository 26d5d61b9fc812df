import { useText } from "../hooks/use-text"
import { ListViews } from "./list-views"

export function BackorderViews() {
  const { t } = useText()
  return (
    <ListViews
      views={[
        { to: "/backorders", label: t("backorder.views.all") },
        { to: "/backorders/due-next", label: t("backorder.views.dueNext") },
      ]}
    />
  )
}
