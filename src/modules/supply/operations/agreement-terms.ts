import BigNumber from "bignumber.js"
import type { SupplierAgreementDTO } from "../../../types"
import type { Agreement } from "../domain/agreement/agreement"
import { toPriceBreaks } from "../price-breaks"

type Columns = Omit<SupplierAgreementDTO, "id" | "created_at" | "updated_at">

type Given = Omit<Columns, "supplier_id" | "inventory_item_id" | "valid_from" | "price_breaks" | "lead_time_days">

/** An agreement as a caller brings it; what may be left out has a default. */
export type NewAgreement = Omit<Columns, keyof Given> & Partial<Given>

/** What is left out stays as it was; the supplier and the item of an agreement never change. */
export type AgreementChange = { id: string } & Partial<Omit<Columns, "supplier_id" | "inventory_item_id">>

export function newTerms(input: NewAgreement, currency_code: string): Agreement {
  return {
    id: "",
    supplier_id: input.supplier_id,
    inventory_item_id: input.inventory_item_id,
    supplier_sku: input.supplier_sku ?? null,
    valid_from: input.valid_from,
    valid_until: input.valid_until ?? null,
    currency_code: input.currency_code ?? currency_code,
    discount: input.discount ?? "all_units",
    price_breaks: toPriceBreaks(input.price_breaks),
    minimum_quantity: exact(input.minimum_quantity ?? null),
    pack_multiple: exact(input.pack_multiple ?? null),
    lead_time_days: input.lead_time_days,
    rush_lead_time_days: input.rush_lead_time_days ?? null,
    rush_fee: exact(input.rush_fee ?? null),
    lateness_penalty: exact(input.lateness_penalty ?? null),
    dropship: input.dropship ?? false,
    rank: input.rank ?? 1,
  }
}

export const changedTerms = (before: Agreement, change: AgreementChange): Agreement => ({
  ...newTerms({ ...toColumns(before), ...change }, before.currency_code),
  id: before.id,
})

export function toColumns({ id: _id, ...agreement }: Agreement): Columns {
  return {
    ...agreement,
    price_breaks: agreement.price_breaks.map(({ minimum_quantity, unit_cost }) => ({
      minimum_quantity: minimum_quantity.toNumber(),
      unit_cost: unit_cost.toNumber(),
    })),
    minimum_quantity: agreement.minimum_quantity?.toNumber() ?? null,
    pack_multiple: agreement.pack_multiple?.toNumber() ?? null,
    rush_fee: agreement.rush_fee?.toNumber() ?? null,
    lateness_penalty: agreement.lateness_penalty?.toNumber() ?? null,
  }
}

const exact = (value: number | null): BigNumber | null => (value === null ? null : new BigNumber(value))
