import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { MedusaError } from "@medusajs/framework/utils"
import type { Agreement } from "../domain/agreement/agreement"
import { checkOverlap } from "../domain/agreement/clash"
import { agreementFaults } from "../domain/agreement/faults"
import { lockSuppliers, selectAgreementsById, selectAgreementsOn } from "../repositories/agreements"
import { changedTerms, newTerms, type AgreementChange, type NewAgreement } from "./agreement-terms"

/** What people call the items, by id; an item without a name is called by its id. */
export type ItemNames = Readonly<Record<string, string>>

type SupplierName = Awaited<ReturnType<typeof lockSuppliers>>[number]

/** The agreements as they may be stored. Their suppliers are held, so that no other call fits one in between. */
export async function acceptNewAgreements(
  manager: SqlEntityManager,
  inputs: readonly NewAgreement[],
  names: ItemNames
): Promise<Agreement[]> {
  const suppliers = await lockAll(manager, inputs.map(({ supplier_id }) => supplier_id))
  const agreements = inputs.map((input) => newTerms(input, supplierOf(suppliers, input).currency_code))
  await refuseFaulty(manager, agreements, suppliers, names)
  return agreements
}

/** The agreements before and after the changes, in the order given. */
export async function acceptAgreementChanges(
  manager: SqlEntityManager,
  changes: readonly AgreementChange[],
  names: ItemNames
): Promise<{ before: Agreement[]; after: Agreement[] }> {
  const ids = changes.map(({ id }) => id)
  const known = await existing(manager, ids)
  const suppliers = await lockAll(manager, known.map(({ supplier_id }) => supplier_id))
  // Read again under the lock: what was read before it may have changed while this call waited.
  const before = await existing(manager, ids)
  const after = before.map((agreement, place) => changedTerms(agreement, changes[place]))
  await refuseFaulty(manager, after, suppliers, names)
  return { before, after }
}

async function refuseFaulty(
  manager: SqlEntityManager,
  agreements: readonly Agreement[],
  suppliers: readonly SupplierName[],
  names: ItemNames
): Promise<void> {
  const faults = [...new Set(agreements.flatMap(agreementFaults))]
  if (faults.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.join(" "))
  }
  const changed = new Set(agreements.map(({ id }) => id))
  const stored = await selectAgreementsOn(
    manager,
    suppliers.map(({ id }) => id),
    [...new Set(agreements.map(({ inventory_item_id }) => inventory_item_id))]
  )
  const standing = stored.filter(({ id }) => !changed.has(id))
  for (const agreement of agreements) {
    const rivals = standing.filter(({ supplier_id }) => supplier_id === agreement.supplier_id)
    const fits = checkOverlap(agreement, rivals, {
      supplier: supplierOf(suppliers, agreement).name,
      item: names[agreement.inventory_item_id] ?? `"${agreement.inventory_item_id}"`,
    })
    if (!fits.ok) {
      throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, fits.reason)
    }
    standing.push(agreement)
  }
}

async function lockAll(manager: SqlEntityManager, ids: readonly string[]): Promise<SupplierName[]> {
  return ids.length ? lockSuppliers(manager, [...new Set(ids)]) : []
}

function supplierOf(suppliers: readonly SupplierName[], { supplier_id }: { supplier_id: string }): SupplierName {
  const supplier = suppliers.find(({ id }) => id === supplier_id)
  if (!supplier) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no supplier with id "${supplier_id}".`)
  }
  return supplier
}

/** @throws MedusaError `not_found` naming the first that is missing. */
async function existing(manager: SqlEntityManager, ids: readonly string[]): Promise<Agreement[]> {
  const found = ids.length ? await selectAgreementsById(manager, ids) : []
  return ids.map((id) => {
    const agreement = found.find((other) => other.id === id)
    if (!agreement) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no agreement with id "${id}".`)
    }
    return agreement
  })
}
