import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { PolicyScope } from "../../types"

interface RegionRow {
  id: string
  countries: ({ iso_2: string } | null)[] | null
}

/** Tells of scopes whether their texts are read where the law wants a date: in one of the region's, or the shop's, countries. */
export async function vagueDatesRefused(container: MedusaContainer): Promise<(scope: PolicyScope) => boolean> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const { data }: { data: RegionRow[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "region", fields: ["id", "countries.iso_2"] })
  const refuses = ({ countries }: RegionRow): boolean =>
    (countries ?? []).some((country) => country !== null && backorder.lawFor(country.iso_2.toLowerCase()).rules.vague_dates === "refused")
  const strict = new Set(data.filter(refuses).map(({ id }) => id))
  return ({ type, id }) => (type === "region" ? strict.has(id) : strict.size > 0)
}
