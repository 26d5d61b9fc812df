import type { Operation } from "../step"
import { claim, exchange, receiveExchanged, returnGoods } from "./after-sales"
import { changeKit, dropVariant, extendKit, shrinkKit, switchBackorder, switchManaged } from "./catalogue"
import { addLine, changePrice, changeQuantity, removeLine } from "./order-edits"
import { cancelOrder, draftOrder, placeOrder } from "./orders"
import { packGoods, shipParcel, unpackGoods } from "./parcels"
import { changePolicy, dropPolicy, makePolicy } from "./policies"
import { cancelWaiting, offerAndDecide, prioritize, release, split } from "./staff"
import { alterReservation, correctStock, dropLevel, dropReservation, keepBack, makeLevel } from "./stock"
import { cancelSupply, correctReceipt, moveDate, orderSupply, receiveSupply, shipSupply } from "./supply"

/** Everything that moves quantities in a shop. */
export const operations: readonly Operation[] = [
  placeOrder,
  cancelOrder,
  draftOrder,
  changeQuantity,
  removeLine,
  changePrice,
  addLine,
  packGoods,
  unpackGoods,
  shipParcel,
  returnGoods,
  claim,
  exchange,
  receiveExchanged,
  orderSupply,
  receiveSupply,
  shipSupply,
  correctReceipt,
  moveDate,
  cancelSupply,
  correctStock,
  makeLevel,
  dropLevel,
  dropReservation,
  alterReservation,
  keepBack,
  switchBackorder,
  switchManaged,
  changeKit,
  extendKit,
  shrinkKit,
  dropVariant,
  cancelWaiting,
  release,
  prioritize,
  split,
  offerAndDecide,
  makePolicy,
  changePolicy,
  dropPolicy,
]
