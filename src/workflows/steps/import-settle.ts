import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { ClaimedImport } from "../../modules/supply/imports/import-store"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type SupplyModuleService from "../../modules/supply/service"
import { PurchaseOrderEvents } from "../../types"
import { replanPairsWorkflow } from "../replan-pairs"
import { writeIncoming } from "./supply-incoming"

/** Pairs that are planned, and so locked, together. */
const PAIRS = 50

const ORDERS = 500

/**
 * Tells stock, promises and listeners of a file that was carried out in one transaction. May be interrupted and begun
 * again: each part sets what is true, and an event that comes twice says nothing new.
 */
export async function settleImport(container: MedusaContainer, file: ClaimedImport, now: string): Promise<void> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const cause = {
    type: file.kind === "dates" ? "supply_revised" : "purchase_orders_imported",
    id: file.id,
    actor_id: file.actor_id,
  }
  for (let after: SupplyPair | null = null; ; ) {
    const pairs: SupplyPair[] = await supply.imports((store) => store.pairsOf(file.id, "applied", after, PAIRS))
    const last = pairs.at(-1)
    if (!last) {
      break
    }
    await writeIncoming(container, pairs)
    await replanPairsWorkflow(container).run({ input: { pairs, cause, now } })
    await supply.imports((store) => store.advance(file.id, "settling"))
    after = last
  }
  const name = file.kind === "dates" ? PurchaseOrderEvents.eta_changed : PurchaseOrderEvents.sent
  const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
  for (let after = ""; ; ) {
    const ids = await supply.imports((store) => store.ordersOf(file.id, after, ORDERS))
    const last = ids.at(-1)
    if (last === undefined) {
      return
    }
    await bus.emit(ids.map((id) => ({ name, data: { id } })))
    after = last
  }
}
