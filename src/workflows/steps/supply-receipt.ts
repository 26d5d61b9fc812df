import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { RecordedReceipt } from "../../modules/supply/operations/receive"
import type SupplyModuleService from "../../modules/supply/service"
import { withNamedRefusals } from "../queries/named-refusals"
import { replanPairsWorkflow } from "../replan-pairs"
import { withItemsLocked } from "./locks"
import { levelGone, withoutLevel } from "./supply-level-gone"
import { showsReceipt } from "./supply-level-marker"
import { ensureInventoryLevels } from "./supply-place-order"

export interface ReceiptInput {
  /** The purchase order's. */
  id: string
  lines: {
    id: string
    quantity: number
    /** Came too, but cannot be sold; the supplier still owes it. */
    damaged_quantity?: number
    /** Without it goods beyond the order are taken up to the supplier's tolerance. */
    over_delivery?: "accept" | "refuse"
  }[]
  /** Where the goods came to, if not where they were ordered for. */
  location_id?: string
  idempotency_key?: string | null
  /** What is received has left the supplier for its customer; goods of a dropshipment come no other way. */
  dropshipped?: boolean
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

export interface CorrectionInput {
  /** The purchase order's. */
  id: string
  receipt_id: string
  /** What was truly received; a line left out stays as the receipt says. */
  lines: ReceiptInput["lines"]
  reason: string
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

interface ToTakeBack {
  receipt: RecordedReceipt
  now: string
}

export const recordReceiptStep = createStep(
  "record-receipt",
  async (input: ReceiptInput, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    if (!input.dropshipped) {
      await refuseDropship(supply, input.id)
    }
    if (input.location_id !== undefined) {
      await prepareLocation(container, input.id, input.location_id)
    } else {
      await requireLevels(container, input)
    }
    const receipt = await withNamedRefusals(container, () =>
      supply.recordReceipt(
        {
          purchase_order_id: input.id,
          location_id: input.location_id,
          lines: input.lines,
          idempotency_key: input.idempotency_key ?? null,
          actor_id: input.actor_id ?? null,
        },
        new Date(input.now)
      )
    )
    return new StepResponse(receipt, receipt.repeated ? null : { receipt, now: input.now })
  },
  (recorded, { container }) => takeBack(container, recorded)
)

export const recordCorrectionStep = createStep(
  "record-receipt-correction",
  async ({ id, receipt_id, lines, reason, actor_id, now }: CorrectionInput, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const correction = await withNamedRefusals(container, () =>
      supply.recordCorrection(
        { purchase_order_id: id, receipt_id, lines, reason, actor_id: actor_id ?? null },
        new Date(now)
      )
    )
    return new StepResponse(
      { receipt_id: correction?.receipt_id ?? null },
      correction && !correction.repeated ? { receipt: correction, now } : null
    )
  },
  (recorded, { container }) => takeBack(container, recorded)
)

/** The shop never sees what a supplier delivers to a customer. */
async function refuseDropship(supply: SupplyModuleService, id: string): Promise<void> {
  const [order] = await supply.listPurchaseOrders({ id }, { select: ["id", "display_id", "dropship_order_id"], take: 1 })
  if (order?.dropship_order_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Purchase order ${order.display_id} is delivered to a customer, so nothing of it is received. Record what its supplier has shipped.`
    )
  }
}

/** Asked before anything is written, since a clerk may have deleted a level; one that is booked already is not asked. */
async function requireLevels(container: MedusaContainer, { id, lines, idempotency_key }: ReceiptInput): Promise<void> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const [[order], ordered, earlier] = await Promise.all([
    supply.listPurchaseOrders({ id }, { select: ["id", "location_id"], take: 1 }),
    supply.listPurchaseOrderLines({ purchase_order_id: id }, { select: ["id", "inventory_item_id"], take: null }),
    idempotency_key ? supply.listPurchaseOrderReceipts({ purchase_order_id: id, idempotency_key }, { take: 1 }) : [],
  ])
  if (!order || earlier.length) {
    return
  }
  const stocked = ordered.filter((line) => lines.some((brought) => brought.id === line.id && brought.quantity > 0))
  const [gone] = await withoutLevel(
    container,
    stocked.map(({ inventory_item_id }) => ({ inventory_item_id, location_id: order.location_id }))
  )
  if (gone) {
    throw await levelGone(container, gone)
  }
}

/** Goods may come to a place where the items were never stocked; Medusa then gets empty levels there. */
async function prepareLocation(container: MedusaContainer, orderId: string, location_id: string): Promise<void> {
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: location_id }, { take: 1 })
  if (!location) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no stock location with id "${location_id}".`)
  }
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const lines = await supply.listPurchaseOrderLines({ purchase_order_id: orderId }, { select: ["inventory_item_id"], take: null })
  await ensureInventoryLevels(
    container,
    [...new Set(lines.map((line) => line.inventory_item_id))].sort().map((inventory_item_id) => ({
      inventory_item_id,
      location_id,
    }))
  )
}

/**
 * Takes a receipt back that failed before its goods set out for the stock. One whose goods the stock shows is carried
 * on later instead, and so it is asked while nobody else can carry it on.
 */
async function takeBack(container: MedusaContainer, recorded: ToTakeBack | null | undefined): Promise<void> {
  if (!recorded) {
    return
  }
  const { receipt, now } = recorded
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const pairs = await supply.listReceiptPairs(receipt.receipt_id)
  if (!pairs.length) {
    // Refused, and taken back by whoever refused it.
    return
  }
  const items = [...new Set(pairs.map((pair) => pair.inventory_item_id))].sort()
  const isUndone = await withItemsLocked(container, items, async () => {
    const levels = await container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({ inventory_item_id: items }, { take: null })
    return !levels.some((level) => showsReceipt(level, receipt.receipt_id)) && supply.undoReceipt(receipt.receipt_id)
  })
  if (isUndone) {
    // Reservations were raised on the strength of these goods.
    await replanPairsWorkflow(container).run({
      input: { pairs, cause: { type: "receipt_undone", id: receipt.purchase_order_id }, now },
    })
  }
}

/** The pairs a receipt moves, and what to call it in the ledger. */
export const findReceiptStep = createStep(
  "find-receipt",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const { purchase_order_id, corrects_id, reason, actor_id } =
      await supply.retrievePurchaseOrderReceipt(receipt_id)
    return new StepResponse({
      pairs: await supply.listReceiptPairs(receipt_id),
      cause: {
        type: corrects_id === null ? "purchase_order_received" : "receipt_corrected",
        id: purchase_order_id,
        reason,
        actor_id,
      },
    })
  }
)

export const markReceiptDoneStep = createStep(
  "mark-receipt-done",
  async ({ receipt_id }: { receipt_id: string }, { container }) => {
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).markReceiptDone(receipt_id)
    return new StepResponse(receipt_id)
  }
)
