import type { MedusaContainer } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"
import { captureDue } from "../../modules/backorder/domain/money-charge"
import { release, type Release } from "../../modules/backorder/domain/release"
import { openLines } from "./open-lines"
import { orderMoney, sum } from "./order-money"

/** What would be due if these goods left now, and no payment covers. */
export async function paymentGap(
  container: MedusaContainer,
  orderId: string,
  leaving?: readonly Release[]
): Promise<BigNumber> {
  const money = await orderMoney(container, orderId)
  const ready = leaving ?? release(await openLines(container, orderId), false)
  const lines = money.lines.map((line) => ({
    ...line,
    shipped: line.fulfilled.plus(sum(ready.filter(({ lineId }) => lineId === line.id).map(({ quantity }) => quantity))),
  }))
  const open = sum(money.payments.map((payment) => payment.open))
  return money.canceled ? new BigNumber(0) : BigNumber.max(0, captureDue({ ...money, lines }).minus(open))
}
