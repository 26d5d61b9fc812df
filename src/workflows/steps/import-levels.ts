import type { MedusaContainer } from "@medusajs/framework/types"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { ClaimedImport } from "../../modules/supply/imports/import-store"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type SupplyModuleService from "../../modules/supply/service"
import { ensureInventoryLevelsWorkflow } from "../ensure-inventory-levels"

const PAIRS = 200

/** Levels for all that a file orders, before its orders are placed in one transaction. */
export async function ensureImportLevels(container: MedusaContainer, file: ClaimedImport): Promise<void> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  for (let after: SupplyPair | null = null; ; ) {
    const pairs: SupplyPair[] = await supply.imports((store) => store.pairsOf(file.id, "ready", after, PAIRS))
    const last = pairs.at(-1)
    if (!last) {
      return
    }
    await ensureInventoryLevelsWorkflow(container).run({ input: pairs })
    after = last
  }
}
