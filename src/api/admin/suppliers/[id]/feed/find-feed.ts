import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { SUPPLY_MODULE } from "../../../../../modules/supply"
import type SupplyModuleService from "../../../../../modules/supply/service"
import type { AdminSupplierFeedResponse, SupplierFeedDTO } from "../../../../../types"

const fields: (keyof SupplierFeedDTO)[] = [
  "id",
  "supplier_id",
  "source",
  "table_name",
  "columns",
  "time_zone",
  "statement_timeout_ms",
  "interval_seconds",
  "active",
  "cursor_value",
  "cursor_key",
  "next_run_at",
  "last_run_at",
  "last_success_at",
  "last_error",
  "failures",
  "last_read",
  "last_changed",
  "last_refused",
  "last_refusals",
  "created_at",
  "updated_at",
]

export async function findFeed(container: MedusaContainer, supplierId: string): Promise<AdminSupplierFeedResponse> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: suppliers } = await query.graph({ entity: "supplier", fields: ["id"], filters: { id: supplierId } })
  if (suppliers.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no supplier with id "${supplierId}".`)
  }
  const { data }: { data: SupplierFeedDTO[] } = await query.graph({
    entity: "supplier_feed",
    fields,
    filters: { supplier_id: supplierId },
  })
  const sources = container.resolve<SupplyModuleService>(SUPPLY_MODULE).listFeedSources()
  return { feed: data[0] ?? null, sources }
}

export async function requireFeed(container: MedusaContainer, supplierId: string): Promise<SupplierFeedDTO> {
  const { feed } = await findFeed(container, supplierId)
  if (!feed) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `The supplier "${supplierId}" has no feed; set one first.`)
  }
  return feed
}
