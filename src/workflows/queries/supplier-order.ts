import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { openQuantity, underway } from "../../modules/supply/domain/line"
import type { NoticeLanguage, ProposedSubstituteDTO, PurchaseOrderDTO, ShipToDTO } from "../../types"
import { exact } from "./exact-quantity"
import { noticeLanguage } from "./notice-language"
import { productName } from "./product-name"
import { shopOf } from "./store-shop"

/** A line of a purchase order as its supplier is shown it. */
export interface SupplierOrderLine {
  id: string
  title: string
  /** The supplier's number of the article, else the shop's. */
  sku: string | null
  quantity: BigNumber
  /** Null while the supplier has said nothing. */
  confirmed: BigNumber | null
  received: BigNumber
  canceled: BigNumber
  /** What is still to come, on its way or not. */
  open: BigNumber
  /** What left the supplier and has not come. */
  underway: BigNumber
  unitCost: BigNumber
  expectedAt: Date | null
  substitute: ProposedSubstituteDTO | null
  /** What the customer of a dropshipment knows the goods by; null where they are for the shop. */
  asBought: { title: string; sku: string | null } | null
}

export interface SupplierOrder {
  id: string
  displayId: string
  status: PurchaseOrderDTO["status"]
  linkVersion: number
  currencyCode: string
  reference: string | null
  rush: boolean
  note: string | null
  shopName: string
  supplier: {
    id: string
    name: string
    /** Null where the supplier is not written to. */
    email: string | null
    contactName: string | null
    language: NoticeLanguage
    carrier: string | null
  }
  /** Where the goods go, line by line as on an envelope. */
  deliverTo: readonly string[]
  /** The customer's order that the supplier delivers itself, and the language its customer reads. */
  dropship: { displayId: string; language: NoticeLanguage } | null
  lines: readonly SupplierOrderLine[]
  shipments: PurchaseOrderDTO["shipments"]
}

interface Location {
  name: string
  address: {
    address_1: string | null
    address_2: string | null
    postal_code: string | null
    city: string | null
    country_code: string | null
  } | null
}

const fields = [
  "id",
  "display_id",
  "status",
  "location_id",
  "currency_code",
  "reference",
  "rush",
  "note",
  "ship_to",
  "dropship_order_id",
  "supplier_token_version",
  "supplier.*",
  "lines.*",
  "shipments.*",
  "shipments.lines.*",
]

/** A purchase order with the names of what is ordered; null where there is none with this id. */
export async function supplierOrder(container: MedusaContainer, id: string): Promise<SupplierOrder | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data }: { data: (PurchaseOrderDTO & { supplier_token_version: number })[] } = await query.graph({
    entity: "purchase_order",
    fields,
    filters: { id },
  })
  const [order] = data
  if (!order) {
    return null
  }
  const [shop, location, { dropship, bought }, items] = await Promise.all([
    shopOf(container),
    locationOf(container, order.location_id),
    dropshipOf(container, order),
    itemsOf(container, [...new Set(order.lines.map((line) => line.inventory_item_id))]),
  ])
  const { supplier } = order
  const contact = supplier.contacts.find(({ email }) => email !== null && email === supplier.email)
  return {
    id: order.id,
    displayId: String(order.display_id),
    status: order.status,
    linkVersion: order.supplier_token_version,
    currencyCode: order.currency_code,
    reference: order.reference,
    rush: order.rush,
    note: order.note,
    shopName: shop.name,
    supplier: {
      id: supplier.id,
      name: supplier.name,
      email: supplier.channel === "mail" ? supplier.email : null,
      contactName: contact?.name ?? null,
      language: noticeLanguage({ locale: supplier.language, country: null }),
      carrier: supplier.carrier,
    },
    dropship,
    deliverTo: order.ship_to ? shipTo(order.ship_to) : addressOf(location),
    lines: [...order.lines].sort(byAge).map((line) => {
      const item = items.get(line.inventory_item_id)
      const counted = {
        quantity: exact(line, "quantity"),
        received: exact(line, "received_quantity"),
        canceled: exact(line, "canceled_quantity"),
        shipped: exact(line, "shipped_quantity"),
        damaged: exact(line, "damaged_quantity"),
      }
      return {
        id: line.id,
        title: item?.title ?? item?.sku ?? line.inventory_item_id,
        sku: line.supplier_sku ?? item?.sku ?? null,
        quantity: counted.quantity,
        confirmed: line.confirmed_quantity === null ? null : exact(line, "confirmed_quantity"),
        received: counted.received,
        canceled: counted.canceled,
        open: openQuantity(counted),
        underway: underway(counted),
        unitCost: exact(line, "unit_cost"),
        expectedAt: line.expected_at === null ? null : new Date(line.expected_at),
        substitute: line.proposed_substitute,
        asBought: bought.get(line.order_line_item_id ?? "") ?? null,
      }
    }),
    shipments: order.shipments,
  }
}

async function dropshipOf(
  container: MedusaContainer,
  { dropship_order_id, ship_to }: Pick<PurchaseOrderDTO, "dropship_order_id" | "ship_to">
): Promise<{
  dropship: SupplierOrder["dropship"]
  /** By the customer's line. */
  bought: ReadonlyMap<string, SupplierOrderLine["asBought"]>
}> {
  if (dropship_order_id === null) {
    return { dropship: null, bought: new Map() }
  }
  const { data }: { data: CustomerOrder[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "display_id",
      "locale",
      "items.id",
      "items.title",
      "items.product_title",
      "items.variant_title",
      "items.variant_sku",
    ],
    filters: { id: dropship_order_id },
  })
  const language = noticeLanguage({ locale: data[0]?.locale ?? null, country: ship_to?.country_code ?? null })
  return {
    dropship: { displayId: String(data[0]?.display_id ?? dropship_order_id), language },
    bought: new Map((data[0]?.items ?? []).map((item) => [item.id, { title: productName(item), sku: item.variant_sku }])),
  }
}

interface CustomerOrder {
  display_id: number | null
  locale: string | null
  items:
    | { id: string; title: string; product_title: string | null; variant_title: string | null; variant_sku: string | null }[]
    | null
}

/** Ids begin with the time they were made at. */
const byAge = (left: { id: string }, right: { id: string }): number => (left.id < right.id ? -1 : 1)

async function locationOf(container: MedusaContainer, id: string): Promise<Location | undefined> {
  const { data }: { data: Location[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: ["name", "address.*"],
    filters: { id },
  })
  return data[0]
}

interface Item {
  id: string
  title: string | null
  sku: string | null
}

async function itemsOf(container: MedusaContainer, ids: string[]): Promise<ReadonlyMap<string, Item>> {
  const { data }: { data: Item[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "inventory_item",
    fields: ["id", "title", "sku"],
    filters: { id: ids },
  })
  return new Map(data.map((item) => [item.id, item]))
}

function addressOf(location: Location | undefined): string[] {
  const address = location?.address
  return present([
    location?.name,
    address?.address_1,
    address?.address_2,
    joined(address?.postal_code, address?.city),
    address?.country_code?.toUpperCase(),
  ])
}

function shipTo(to: ShipToDTO): string[] {
  return present([
    to.company,
    joined(to.first_name, to.last_name),
    to.address_1,
    to.address_2,
    joined(to.postal_code, to.city),
    to.province,
    to.country_code?.toUpperCase(),
    to.phone,
  ])
}

const joined = (...parts: (string | null | undefined)[]): string => present(parts).join(" ")

const present = (parts: readonly (string | null | undefined)[]): string[] =>
  parts.flatMap((part) => (part?.trim() ? [part.trim()] : []))
