/** Each order's ledger is a whole chain of hashes, and it tells of everything that changes in a record. */
import BigNumber from "bignumber.js"
import { verifyChain } from "../../../src/modules/backorder/ledger-chain"
import type { BackorderRecord, LedgerEntry, Situation } from "../situation"
import { orderName } from "../operations/drawn"
import { sumOf } from "./sums"

export function ledgerIsIntact(situation: Situation): string[] {
  return situation.orders.flatMap((order) => {
    const entries = situation.ledger.filter(({ order_id }) => order_id === order.id)
    const { valid, broken_at, fault } = verifyChain(
      entries.map((entry) => ({ ...entry, occurred_at: entry.occurred_at.toISOString() }))
    )
    return valid ? [] : [`order #${order.displayId}: ledger entry ${broken_at} is ${fault}`]
  })
}

/** What changed of a record in a step is what the step's entries say. */
export function ledgerTellsChanges(before: Situation, after: Situation): string[] {
  const known = new Set(before.ledger.map(({ id }) => id))
  const entries = after.ledger.filter(({ id }) => !known.has(id))
  return after.records.flatMap((record) => {
    const was = before.records.find(({ id }) => id === record.id)
    const said = entries.filter(({ backorder_id }) => backorder_id === record.id)
    const ofLine = entries.filter(({ data }) => data.line_item_id === record.lineId)
    const complaints = was ? untoldChanges(was, record, said, ofLine) : said.length > 0 ? [] : ["is new and the ledger does not tell of it"]
    return complaints.map((complaint) => `a record of ${orderName(record.orderId, after)} ${complaint}`)
  })
}

function untoldChanges(
  was: BackorderRecord,
  is: BackorderRecord,
  said: readonly LedgerEntry[],
  ofLine: readonly LedgerEntry[]
): string[] {
  const told = (type: string): BigNumber =>
    sumOf(said.filter((entry) => entry.type === type), ({ data }) => new BigNumber(String(data.quantity)))
  const moved = (name: "fulfilled" | "canceled", undone: string): string[] => {
    const net = told(name).minus(told(undone))
    return net.eq(is[name].minus(was[name])) ? [] : [`went from ${was[name]} to ${is[name]} ${name}, the ledger says ${net}`]
  }
  const differs = (["ordered", "allocated", "waiting", "fulfilled", "canceled"] as const).some((name) => !is[name].eq(was[name]))
  return [
    ...moved("fulfilled", "unfulfilled"),
    ...moved("canceled", "restored"),
    ...(differs && ofLine.length === 0 ? ["changed and the ledger does not tell of it"] : []),
  ]
}
