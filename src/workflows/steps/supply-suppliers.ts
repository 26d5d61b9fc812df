import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"

export interface NewSupplier {
  name: string
  email?: string | null
  language?: string
  currency_code: string
}

export type SupplierChange = { id: string } & Partial<NewSupplier>

export const createSuppliersStep = createStep(
  "create-suppliers",
  async (suppliers: NewSupplier[], { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const created = await supply.createSuppliers(suppliers)
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).deleteSuppliers(ids)
    }
  }
)

export const updateSuppliersStep = createStep(
  "update-suppliers",
  async (changes: SupplierChange[], { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const ids = changes.map(({ id }) => id)
    const before = await supply.listSuppliers({ id: ids }, { take: ids.length })
    const missing = ids.find((id) => !before.some((supplier) => supplier.id === id))
    if (missing !== undefined) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no supplier with id "${missing}".`)
    }
    await supply.updateSuppliers(changes)
    return new StepResponse(
      ids,
      before.map(({ id, name, email, language, currency_code }) => ({ id, name, email, language, currency_code }))
    )
  },
  async (before, { container }) => {
    if (before?.length) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).updateSuppliers(before)
    }
  }
)
