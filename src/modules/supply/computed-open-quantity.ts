import { OnInit } from "@medusajs/framework/mikro-orm/core"
import { toMikroORMEntity } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { openQuantity } from "./domain/line"
import { PurchaseOrderLine } from "./models"

interface LoadedLine {
  raw_quantity?: { value: string } | null
  raw_received_quantity?: { value: string } | null
  raw_canceled_quantity?: { value: string } | null
  open_quantity?: number
}

/**
 * Fills `open_quantity` as a line is loaded, so that the rule stands in one place and queries can select it.
 * A query that leaves out one of the three quantities gets no open quantity either.
 */
export function computeOpenQuantity(): void {
  const entity = toMikroORMEntity(PurchaseOrderLine)
  entity.prototype["computeOpenQuantity"] = function (this: LoadedLine): void {
    const { raw_quantity, raw_received_quantity, raw_canceled_quantity } = this
    if (raw_quantity && raw_received_quantity && raw_canceled_quantity) {
      const open = openQuantity({
        quantity: new BigNumber(raw_quantity.value),
        received: new BigNumber(raw_received_quantity.value),
        canceled: new BigNumber(raw_canceled_quantity.value),
      })
      this.open_quantity = open.toNumber()
    }
  }
  OnInit()(entity.prototype, "computeOpenQuantity")
}
