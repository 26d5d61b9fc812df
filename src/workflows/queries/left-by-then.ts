/**
 * What of an order had left when something happened.
 *
 * Medusa counts a parcel before our ledger hears of it, and a mail is written later than what it tells of, so that
 * Medusa's counts at the time of writing may hold parcels of later. Each parcel counts by the time at which it left:
 * those that had left by then, and where the leaving of a parcel is what happened, by the time of that parcel, which
 * is earlier than the ledger's.
 */
import type BigNumber from "bignumber.js"
import type { LineWithOrder } from "./facts-of-lines"
import { parcelUnits, type ParcelItem } from "./parcel-units"
import { shippedUnits } from "./shipped-units"

type Units = ReadonlyMap<string, BigNumber>

export interface DepartedParcel {
  id: string
  orderId: string
  leftAt: Date
  /** By order line. */
  units: Units
}

export interface OrderParcels {
  id: string
  fulfillments: ({ id: string; shipped_at: string | Date | null; canceled_at: string | Date | null; items: ParcelItem[] } | null)[] | null
}

export interface Happening {
  orderId: string
  at: Date
  /** The parcel whose leaving it is; null for anything else. */
  parcelId: string | null
}

/** @param recorded by parcel, what the ledger says was in it: of what a kit was made when it left */
export function departed(
  orders: readonly OrderParcels[],
  lines: ReadonlyMap<string, Pick<LineWithOrder, "requiredByItem">>,
  recorded: ReadonlyMap<string, Units>
): DepartedParcel[] {
  return orders.flatMap(({ id: orderId, fulfillments }) =>
    (fulfillments ?? []).flatMap((parcel) => {
      if (!parcel?.shipped_at || parcel.canceled_at) {
        return []
      }
      const units = recorded.get(parcel.id) ?? parcelUnits(parcel.items, lines)
      return [{ id: parcel.id, orderId, leftAt: new Date(parcel.shipped_at), units }]
    })
  )
}

/** By order line. */
export function leftBy({ orderId, at, parcelId }: Happening, parcels: readonly DepartedParcel[]): Units {
  const moment = parcels.find(({ id }) => id === parcelId)?.leftAt ?? at
  return shippedUnits(parcels.filter((parcel) => parcel.orderId === orderId && parcel.leftAt <= moment))
}
