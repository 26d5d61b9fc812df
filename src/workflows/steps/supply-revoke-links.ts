import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"

export const revokeSupplierLinksStep = createStep(
  "revoke-supplier-links",
  async ({ id }: { id: string }, { container }) => {
    const revoked = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).revokeSupplierLinks(id)
    return new StepResponse(revoked, revoked)
  },
  async (revoked, { container }) => {
    if (revoked) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).undoLinkRevocation(revoked)
    }
  }
)
