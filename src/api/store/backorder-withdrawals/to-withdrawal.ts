import type { StoreWithdrawal, StoreWithdrawalLine } from "../../../types"
import type { WithdrawableLine, Withdrawal } from "../../../workflows/queries/store-withdrawal"

export function toWithdrawal({ lines, declarations, period, ...withdrawal }: Withdrawal): StoreWithdrawal {
  return {
    order_id: withdrawal.orderId,
    order_display_id: withdrawal.displayId,
    language: withdrawal.language,
    open: lines.length > 0,
    until: period?.lastDay?.toISOString() ?? null,
    name: withdrawal.name,
    email: withdrawal.email,
    contact: withdrawal.contact,
    next_number: declarations.length + 1,
    lines: lines.map(toLine),
    declarations: declarations.map(({ number, at, name, email, lines: declared }) => ({
      number,
      declared_at: at.toISOString(),
      name,
      email,
      lines: declared.map(toLine),
    })),
  }
}

function toLine({ lineId, title, unshipped, shipped }: WithdrawableLine): StoreWithdrawalLine {
  return { line_item_id: lineId, title, unshipped_quantity: unshipped.toNumber(), shipped_quantity: shipped.toNumber() }
}
