import fc from "fast-check"
import { addPart, changePart, deleteProduct, deleteVariant, removePart, switchVariant } from "../../support/stock-changes"
import { anyone, operation, pick } from "../step"
import { goodsOf } from "./drawn"

export const switchBackorder = operation("switch allow_backorder", 1, anyone(), (place, { variants, locations }) => {
  const variant = pick(variants, place)
  return (
    variant && {
      words: `${variant.title} may ${variant.allowBackorder ? "no longer " : ""}be backordered`,
      run: (shop) =>
        switchVariant(shop, goodsOf(variant, locations[0].id), { allow_backorder: !variant.allowBackorder }),
    }
  )
})

export const switchManaged = operation("switch manage_inventory", 1, anyone(), (place, { variants, locations }) => {
  const variant = pick(variants, place)
  return (
    variant && {
      words: `the stock of ${variant.title} is ${variant.managed ? "no longer " : ""}counted`,
      run: (shop) => switchVariant(shop, goodsOf(variant, locations[0].id), { manage_inventory: !variant.managed }),
    }
  )
})

export const changeKit = operation(
  "change a kit",
  1,
  fc.record({ variant: anyone(), part: anyone(), required: fc.integer({ min: 1, max: 3 }) }),
  (drawn, { variants, locations }) => {
    const variant = pick(variants.filter(({ parts }) => parts.length > 0), drawn.variant)
    const part = variant && pick(variant.parts, drawn.part)
    return variant && part && part.required !== drawn.required
      ? {
          words: `one ${variant.title} takes ${drawn.required} × ${part.item} instead of ${part.required}`,
          run: (shop) =>
            changePart(shop, goodsOf(variant, locations[0].id), {
              goods: { title: part.item, variantId: "", inventoryItemId: part.itemId, locationId: locations[0].id },
              required: drawn.required,
            }),
        }
      : null
  }
)

export const extendKit = operation(
  "add a part to a kit",
  1,
  fc.record({ variant: anyone(), level: anyone() }),
  (drawn, { variants, levels, locations }) => {
    const variant = pick(variants, drawn.variant)
    const level = pick(levels.filter(({ itemId }) => !variant?.parts.some((part) => part.itemId === itemId)), drawn.level)
    return variant && level
      ? {
          words: `one ${variant.title} takes 1 × ${level.item} too`,
          run: (shop) =>
            addPart(shop, goodsOf(variant, locations[0].id), {
              goods: { title: level.item, variantId: "", inventoryItemId: level.itemId, locationId: level.locationId },
              required: 1,
            }),
        }
      : null
  }
)

export const shrinkKit = operation(
  "take a part from a kit",
  1,
  fc.record({ variant: anyone(), part: anyone() }),
  (drawn, { variants, locations }) => {
    const variant = pick(variants.filter(({ parts }) => parts.length > 1), drawn.variant)
    const part = variant && pick(variant.parts, drawn.part)
    return variant && part
      ? {
          words: `one ${variant.title} takes no ${part.item} any more`,
          run: (shop) => removePart(shop, goodsOf(variant, locations[0].id), part.itemId),
        }
      : null
  }
)

export const dropVariant = operation(
  "delete a variant",
  1,
  fc.record({ variant: anyone(), whole: fc.boolean() }),
  (drawn, { variants, locations }) => {
    const variant = pick(variants, drawn.variant)
    return (
      variant && {
        words: `the ${drawn.whole ? "product" : "variant"} ${variant.title} is deleted`,
        run: async (shop) => {
          try {
            await (drawn.whole ? deleteProduct : deleteVariant)(shop, goodsOf(variant, locations[0].id))
          } catch (error) {
            // Undoing its refused deletion, core brings every part back that the variant ever had, and tells nobody.
            await shop.admin("POST", "/admin/backorders/replan", {})
            throw error
          }
        },
      }
    )
  }
)
