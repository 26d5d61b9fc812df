import type { ReactNode } from "react"
import type { BackorderDTO } from "../../types"
import type { Dropship } from "../lib/dropships"
import { BackorderMenu } from "./backorder-menu"
import { BackorderQuantities } from "./backorder-quantities"
import { DropshipBadge } from "./dropship-badge"
import { HistoryDrawer } from "./history-drawer"
import { PromiseText } from "./promise-text"
import { BackorderStatusBadge } from "./status-badges"

interface OrderBackorderRecordProps {
  backorder: BackorderDTO
  /** The purchase order on which a supplier delivers it; null where the shop does. */
  dropship: Dropship | null
  /** What tells this record from the others on the page. */
  name: string
  heading: ReactNode
}

export function OrderBackorderRecord({ backorder, dropship, name, heading }: OrderBackorderRecordProps) {
  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex items-start justify-between gap-x-2">
        <div className="min-w-0">{heading}</div>
        <div className="flex shrink-0 items-center gap-x-2">
          <BackorderStatusBadge backorder={backorder} />
          <BackorderMenu backorder={backorder} name={name} />
        </div>
      </div>
      {dropship && <DropshipBadge dropship={dropship} />}
      <BackorderQuantities backorder={backorder} />
      <PromiseText backorder={backorder} />
      <div>
        <HistoryDrawer backorder={backorder} name={name} />
      </div>
    </div>
  )
}
