import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { AgreementChange, NewAgreement } from "../../modules/supply/operations/agreement-terms"
import type SupplyModuleService from "../../modules/supply/service"
import { itemNames } from "../queries/item-names"

export type { AgreementChange, NewAgreement }

export const createAgreementsStep = createStep(
  "create-supplier-agreements",
  async (agreements: NewAgreement[], { container }) => {
    const items = agreements.map(({ inventory_item_id }) => inventory_item_id)
    const names = await itemNames(container, items)
    const missing = items.find((id) => names[id] === undefined)
    if (missing !== undefined) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no inventory item with id "${missing}".`)
    }
    const ids = await moduleOf(container).addAgreements(agreements, names)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await moduleOf(container).deleteSupplierAgreements(ids)
    }
  }
)

export const updateAgreementsStep = createStep(
  "update-supplier-agreements",
  async (changes: AgreementChange[], { container }) => {
    const ids = changes.map(({ id }) => id)
    const names = await namesBehind(container, ids)
    const before = await moduleOf(container).changeAgreements(changes, names)
    return new StepResponse(ids, { before, names })
  },
  async (done, { container }) => {
    if (done?.before.length) {
      await moduleOf(container).changeAgreements(done.before, done.names)
    }
  }
)

export const deleteAgreementsStep = createStep(
  "delete-supplier-agreements",
  async (ids: string[], { container }) => {
    const supply = moduleOf(container)
    const known = await supply.listSupplierAgreements({ id: ids }, { select: ["id"], take: ids.length })
    const missing = ids.find((id) => !known.some((agreement) => agreement.id === id))
    if (missing !== undefined) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no agreement with id "${missing}".`)
    }
    await supply.softDeleteSupplierAgreements(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await moduleOf(container).restoreSupplierAgreements(ids)
    }
  }
)

async function namesBehind(container: MedusaContainer, ids: string[]): Promise<Record<string, string>> {
  const agreements = await moduleOf(container).listSupplierAgreements(
    { id: ids },
    { select: ["id", "inventory_item_id"], take: ids.length }
  )
  return itemNames(container, agreements.map(({ inventory_item_id }) => inventory_item_id))
}

const moduleOf = (container: MedusaContainer): SupplyModuleService =>
  container.resolve<SupplyModuleService>(SUPPLY_MODULE)
