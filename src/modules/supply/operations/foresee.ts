/** What is made of the dates suppliers name, by how late their goods came so far. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { historyOf } from "../domain/reliability/history"
import { ENOUGH_DELIVERIES, usualDelay, type Lateness, type OutlookTerms } from "../domain/reliability/outlook"
import { daysBetween, namedDay } from "../domain/reliability/working-days"
import type { SupplyOptions } from "../options"
import { selectDurations, selectProvenSuppliers, type Period } from "../repositories/lead-times"

const DAY_MS = 24 * 60 * 60 * 1000

/** Deliveries of longer ago say little about how a supplier is today. */
const MEMORY_DAYS = 730

export const outlookTerms = ({ promise }: SupplyOptions): OutlookTerms => ({
  quantile: promise.quantile,
  fallbackDays: promise.late_days,
})

/** Enough to know a supplier by, and few enough that a long history costs nothing more. */
const LATEST_ORDERS = { own: 100, all: 500 }

const nobodyKnows: Lateness = { curve: null, known: 0 }

/** How late suppliers come, each drawn towards all. */
export async function latenessOf(
  manager: SqlEntityManager,
  supplierIds: readonly string[],
  now: Date
): Promise<(supplierId: string) => Lateness> {
  if (supplierIds.length === 0) {
    return () => nobodyKnows
  }
  const counts = await selectDurations(manager, "lateness", supplierIds, memory(now), now, LATEST_ORDERS)
  const known = new Map(
    supplierIds.map((id): [string, Lateness] => {
      const { curve, own } = historyOf(id, counts)
      return [id, { curve, known: own.completed }]
    })
  )
  return (supplierId) => known.get(supplierId) ?? nobodyKnows
}

/** The same for dates still ahead, about which only suppliers with enough deliveries say something. */
export async function usualLatenessOf(
  manager: SqlEntityManager,
  supplierIds: readonly string[],
  now: Date
): Promise<(supplierId: string) => Lateness> {
  const asked = [...new Set(supplierIds)]
  const proven = asked.length > 0 ? await selectProvenSuppliers(manager, asked, memory(now), ENOUGH_DELIVERIES) : []
  return latenessOf(manager, proven, now)
}

/** Days that goods of suppliers usually come after the day they name, by supplier. */
export async function usualDelaysOf(
  manager: SqlEntityManager,
  supplierIds: readonly string[],
  options: SupplyOptions,
  now: Date
): Promise<Record<string, number>> {
  const lateness = await usualLatenessOf(manager, supplierIds, now)
  return Object.fromEntries(supplierIds.map((id) => [id, usualDelay(lateness(id), outlookTerms(options))]))
}

function memory(now: Date): Period {
  return { from: new Date(now.getTime() - MEMORY_DAYS * DAY_MS), to: new Date(now.getTime() + DAY_MS) }
}

/** The same time of another day. */
export const onDay = (date: Date, timeZone: string, day: string): Date =>
  new Date(date.getTime() + daysBetween(namedDay(date, timeZone), day) * DAY_MS)
