import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderDTO } from "../../types"
import { BackorderMenu } from "./backorder-menu"
import { BackorderQuantities } from "./backorder-quantities"
import { HistoryDrawer } from "./history-drawer"
import { PromiseText } from "./promise-text"
import { BackorderStatusBadge } from "./status-badges"

export function OrderBackorderLine({ backorder }: { backorder: BackorderDTO }) {
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start justify-between gap-x-2">
        <div className="min-w-0">
          <Link
            to={`/backorders/${backorder.id}`}
            className="txt-small-plus text-ui-fg-base hover:text-ui-fg-interactive break-words"
          >
            {backorder.title}
          </Link>
          {backorder.sku && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {backorder.sku}
            </Text>
          )}
        </div>
        <div className="flex shrink-0 items-center gap-x-2">
          <BackorderStatusBadge backorder={backorder} />
          <BackorderMenu backorder={backorder} />
        </div>
      </div>
      <BackorderQuantities backorder={backorder} />
      <PromiseText backorder={backorder} />
      <div>
        <HistoryDrawer backorder={backorder} />
      </div>
    </li>
  )
}
