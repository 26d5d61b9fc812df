/** Has suppliers deliver where the customer lives now, and says so where that comes too late. */
import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { canChange } from "../../modules/supply/domain/dropship/balance"
import type { PlacedDropshipLine } from "../../modules/supply/repositories/dropships"
import type { ShipToDTO } from "../../types"
import type { DropshipState } from "../queries/dropship-state"
import { readdressDropshipOrderWorkflow } from "../readdress-dropship-order"
import { ringBell } from "./ring-bell"

/** Goods that left longer ago have arrived, or were looked for already. */
const ON_THE_ROAD_DAYS = 30

const DAY_MS = 24 * 60 * 60 * 1000

const parts = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const satisfies readonly (keyof ShipToDTO)[]

export interface NewAddresses {
  /** What has not left, and goes to the new address. */
  changeable: PlacedDropshipLine[]
  /** What has left for another one. */
  left: PlacedDropshipLine[]
}

/** One line of each purchase order that is delivered elsewhere than the customer's order says. */
export function newAddresses({ lines, order: { shipTo } }: DropshipState, now: Date): NewAddresses {
  const elsewhere = shipTo ? lines.filter((line) => !isSameAddress(line.ship_to, shipTo)) : []
  const onePerOrder = (of: readonly PlacedDropshipLine[]): PlacedDropshipLine[] => [
    ...new Map(of.map((line) => [line.purchase_order_id, line])).values(),
  ]
  const since = now.getTime() - ON_THE_ROAD_DAYS * DAY_MS
  return {
    changeable: onePerOrder(elsewhere.filter(canChange)),
    left: onePerOrder(
      elsewhere.filter(({ left, closed_at }) => left.gt(0) && (closed_at === null || Date.parse(closed_at) > since))
    ),
  }
}

/** Says whether anything changed. */
export async function readdress(container: MedusaContainer, state: DropshipState, now: string): Promise<boolean> {
  const { changeable, left } = newAddresses(state, new Date(now))
  const { shipTo } = state.order
  if (!shipTo) {
    return false
  }
  // Before the rest is readdressed: from then on nothing shows that a part of it went elsewhere.
  for (const line of left) {
    await tellTooLate(container, line, shipTo, state, now)
  }
  for (const line of changeable) {
    await readdressDropshipOrderWorkflow(container).run({
      input: { purchase_order_id: line.purchase_order_id, previous: line.ship_to, ship_to: shipTo, now },
    })
  }
  return changeable.length > 0
}

/** In the order's history and in the bell, once for each new address. */
async function tellTooLate(
  container: MedusaContainer,
  line: PlacedDropshipLine,
  shipTo: ShipToDTO,
  { order }: DropshipState,
  now: string
): Promise<void> {
  const id = tooLateId(line, shipTo)
  const sentTo = line.ship_to ? inOneLine(line.ship_to) : ""
  await container.resolve<BackorderModuleService>(BACKORDER_MODULE).appendOnce(
    {
      orderId: order.id,
      backorderId: null,
      type: "address_too_late",
      data: {
        purchase_order_id: line.purchase_order_id,
        purchase_order_display_id: line.display_id,
        supplier_name: line.supplier_name,
      },
      personal: { sent_to: sentTo },
    },
    {
      id: generateEntityId(undefined, "borun"),
      cause: { type: "order_readdressed", id, reason: null, actorId: null },
      now: new Date(now),
    }
  )
  await ringBell(container, [
    {
      key: `dropship-address:${id}`,
      about: { type: "purchase_order", id: line.purchase_order_id },
      title: `The new address of order ${order.displayId} comes too late for ${line.supplier_name}`,
      description: `Goods of purchase order ${line.display_id} have left for ${sentTo}. Ask the supplier or the carrier to redirect the parcel, or tell the customer.`,
    },
  ])
}

export const tooLateId = ({ purchase_order_id }: PlacedDropshipLine, shipTo: ShipToDTO): string =>
  `${purchase_order_id}:${createHash("sha256").update(JSON.stringify(parts.map((part) => shipTo[part] ?? null))).digest("hex").slice(0, 16)}`

function inOneLine(to: ShipToDTO): string {
  const name = [to.first_name, to.last_name].filter(Boolean).join(" ")
  const city = [to.postal_code, to.city].filter(Boolean).join(" ")
  return [to.company, name, to.address_1, to.address_2, city].filter(Boolean).join(", ")
}

const isSameAddress = (left: ShipToDTO | null, right: ShipToDTO): boolean =>
  left !== null && parts.every((part) => (left[part] ?? null) === (right[part] ?? null))
