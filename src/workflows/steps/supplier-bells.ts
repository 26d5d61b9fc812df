import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { isSameSubstitute } from "../../modules/supply/domain/substitute"
import type { RevisedLine } from "../../modules/supply/operations/revise-lines"
import type { ProposedSubstituteDTO, SupplySource } from "../../types"
import { supplierOrder, type SupplierOrder, type SupplierOrderLine } from "../queries/supplier-order"
import { ringBell, type Bell } from "./ring-bell"

interface Spoken {
  lines: RevisedLine[]
  source: SupplySource
}

/** Tells the merchant in the admin's bell what a supplier will not deliver, or would deliver instead. */
export const ringForSuppliersStep = createStep("ring-for-suppliers", async ({ lines, source }: Spoken, { container }) => {
  // Staff know what they wrote down themselves.
  const news = source === "admin" ? [] : lines.filter((line) => givesUp(line) || offers(line))
  const bells: Bell[] = []
  for (const id of [...new Set(news.map((line) => line.purchase_order_id))]) {
    const ofOrder = news.filter((line) => line.purchase_order_id === id)
    bells.push(...(await bellsOf(container, id, ofOrder)))
  }
  await ringBell(container, bells)
  return new StepResponse(bells.length)
})

const givesUp = ({ before, after }: RevisedLine): boolean => new BigNumber(after.canceled).gt(before.canceled)

const offers = ({ before, after }: RevisedLine): boolean =>
  after.substitute !== null && !isSameSubstitute(before.substitute, after.substitute)

async function bellsOf(container: MedusaContainer, id: string, lines: readonly RevisedLine[]): Promise<Bell[]> {
  const order = await supplierOrder(container, id)
  return order
    ? lines.map((line) => ({
        key: `purchase-order-revision:${line.revision_id}`,
        about: { type: "purchase_order", id },
        title: `${order.supplier.name} answered purchase order ${order.displayId}`,
        description: sentenceOf(line, order),
      }))
    : []
}

function sentenceOf(revised: RevisedLine, order: SupplierOrder): string {
  const line = order.lines.find(({ id }) => id === revised.id)
  const title = line?.title ?? revised.id
  const said = [
    ...(givesUp(revised) ? [notDelivered(title, revised, line)] : []),
    ...(revised.after.substitute && offers(revised) ? [`Instead of "${title}" it offers ${offerOf(revised.after.substitute)}.`] : []),
  ]
  return said.join(" ")
}

function notDelivered(title: string, { before, after }: RevisedLine, line: SupplierOrderLine | undefined): string {
  const units = new BigNumber(after.canceled).minus(before.canceled).toFixed()
  return line && line.open.gt(0)
    ? `It will not deliver ${units} of "${title}"; ${line.open.toFixed()} are still to come.`
    : `It will not deliver "${title}" (${units}).`
}

function offerOf({ title, sku, unit_cost, note }: ProposedSubstituteDTO): string {
  const name = [title, sku && `(${sku})`].filter(Boolean).join(" ") || "another article"
  const price = unit_cost === null ? "" : ` at ${unit_cost}`
  return `${name}${price}${note === null ? "" : `: ${note}`}`
}
