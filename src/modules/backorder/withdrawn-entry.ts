import { createHash } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Run } from "./measured-stock"
import type { LedgerEntry } from "./repositories/ledger"
import type { BackorderWithdrawalRow } from "./service"

/** Units of an order line that a consumer withdraws from, as decimal strings. */
export interface WithdrawnUnits {
  unshipped: string
  shipped: string
}

export interface Declaration {
  order_id: string
  number: number
  name: string
  email: string
  lines: Record<string, WithdrawnUnits>
  declared_at: Date
}

/**
 * The ledger never forgets, so it keeps of the person only what proves later which name and address were declared;
 * both can be erased where they stand.
 */
export function withdrawnEntry({ id, order_id, number, name, email, lines, decision_id, declared_at }: BackorderWithdrawalRow): LedgerEntry {
  return {
    orderId: order_id,
    backorderId: null,
    type: "withdrawn",
    data: {
      withdrawal_id: id,
      number,
      lines,
      decision_id,
      declared_at: new Date(declared_at).toISOString(),
      declarer_digest: createHash("sha256").update(JSON.stringify([id, name, email])).digest("hex"),
    },
  }
}

export function withdrawnRun({ id, declared_at }: BackorderWithdrawalRow): Run {
  return {
    id: generateEntityId(undefined, "borun"),
    cause: { type: "withdrawal", id, reason: null, actorId: null },
    now: new Date(declared_at),
  }
}
