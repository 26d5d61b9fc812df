import { clx } from "@medusajs/ui"
import { NavLink } from "react-router-dom"
import { useText } from "../hooks/use-text"

interface ListViewsProps {
  views: { to: string; label: string }[]
}

/** The views of one list, each with its own address. */
export function ListViews({ views }: ListViewsProps) {
  const { t } = useText()
  return (
    <nav aria-label={t("table.views")} className="flex gap-x-1">
      {views.map(({ to, label }) => (
        <NavLink
          key={to}
          to={to}
          end
          className={({ isActive }) =>
            clx("txt-compact-small-plus text-ui-fg-subtle focus-visible:shadow-borders-focus rounded-full px-3 py-1.5 outline-none", {
              "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest": isActive,
            })
          }
        >
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
