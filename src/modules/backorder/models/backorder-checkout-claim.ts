import { model } from "@medusajs/framework/utils"

/** What a shopper's cart holds of a capped variant until its order is recorded or the time is up. */
export const BackorderCheckoutClaim = model
  .define("backorder_checkout_claim", {
    id: model.id({ prefix: "bocl" }).primaryKey(),
    cart_id: model.text(),
    variant_id: model.text(),
    /** Units of the variant beyond stock; they count against the cap. */
    quantity: model.bigNumber(),
    /** Units of stock that the cart takes when it is completed. */
    taken_quantity: model.bigNumber(),
    /** While the cart is being completed, its units of stock count too. */
    completing_until: model.dateTime().nullable(),
    expires_at: model.dateTime(),
  })
  .indexes([
    { on: ["cart_id", "variant_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["variant_id"], where: "deleted_at IS NULL" },
    { on: ["expires_at"], where: "deleted_at IS NULL" },
  ])
