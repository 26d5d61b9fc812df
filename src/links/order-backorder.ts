import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import BackorderModule from "../modules/backorder"

/** `query.graph({ entity: "order", fields: ["backorders.*"] })` and `backorder` → `order`. */
export default defineLink(OrderModule.linkable.order, {
  linkable: BackorderModule.linkable.backorder,
  isList: true,
  deleteCascade: true,
})
