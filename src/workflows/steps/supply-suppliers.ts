import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { SupplierDTO } from "../../types"

type SupplierFields = Omit<SupplierDTO, "id" | "next_forecast_at" | "created_at" | "updated_at">

export type NewSupplier = Pick<SupplierFields, "name" | "currency_code"> & Partial<SupplierFields>

export type SupplierChange = { id: string } & Partial<SupplierFields>

export const createSuppliersStep = createStep(
  "create-suppliers",
  async (suppliers: NewSupplier[], { container }) => {
    await refuseUnknownLocations(container, suppliers)
    const created = await moduleOf(container).createSuppliers(suppliers)
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await moduleOf(container).deleteSuppliers(ids)
    }
  }
)

export const updateSuppliersStep = createStep(
  "update-suppliers",
  async (changes: SupplierChange[], { container }) => {
    const supply = moduleOf(container)
    const ids = changes.map(({ id }) => id)
    const before = await supply.listSuppliers({ id: ids }, { take: ids.length })
    const missing = ids.find((id) => !before.some((supplier) => supplier.id === id))
    if (missing !== undefined) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no supplier with id "${missing}".`)
    }
    await refuseUnknownLocations(container, changes)
    await supply.updateSuppliers(changes.map((change) => ({ ...change, ...plannedAnew(change, before) })))
    return new StepResponse(ids, before.map(restorable))
  },
  async (before, { container }) => {
    if (before?.length) {
      // Medusa merges metadata into what is there; only onto nothing does it come back as it was.
      await moduleOf(container).updateSuppliers(before.map(({ id }) => ({ id, metadata: null })))
      await moduleOf(container).updateSuppliers(before)
    }
  }
)

/** Sent as often as before, forecasts keep their next date. */
function plannedAnew(
  { id, forecast_every_weeks: weeks }: SupplierChange,
  before: readonly StoredSupplier[]
): { next_forecast_at?: null } {
  const known = before.find((supplier) => supplier.id === id)
  return weeks === undefined || weeks === known?.forecast_every_weeks ? {} : { next_forecast_at: null }
}

async function refuseUnknownLocations(
  container: MedusaContainer,
  suppliers: readonly Pick<SupplierChange, "location_id">[]
): Promise<void> {
  const ids = [...new Set(suppliers.flatMap(({ location_id }) => location_id ?? []))]
  if (!ids.length) {
    return
  }
  const known = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ id: ids }, { select: ["id"], take: ids.length })
  const missing = ids.find((id) => !known.some((location) => location.id === id))
  if (missing !== undefined) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no stock location with id "${missing}".`)
  }
}

type StoredSupplier = Awaited<ReturnType<SupplyModuleService["listSuppliers"]>>[number]

function restorable(supplier: StoredSupplier): SupplierChange & Pick<StoredSupplier, "next_forecast_at"> {
  const { id, name, email, contacts, language, currency_code, time_zone, working_days, holidays } = supplier
  const { carrier, transit_days, channel, location_id, over_delivery_percent, metadata } = supplier
  const { minimum_order_value, forecast_every_weeks, next_forecast_at } = supplier
  return {
    ...{ id, name, email, contacts, language, currency_code, time_zone, working_days, holidays },
    ...{ carrier, transit_days, channel, location_id, over_delivery_percent, metadata },
    ...{ minimum_order_value, forecast_every_weeks, next_forecast_at },
  }
}

const moduleOf = (container: MedusaContainer): SupplyModuleService =>
  container.resolve<SupplyModuleService>(SUPPLY_MODULE)
