import fc from "fast-check"
import { correctStock as count } from "../../support/scene"
import { changeReservation, createLevel, deleteLevel, deleteReservation, holdBack } from "../../support/stock-changes"
import { anyone, operation, pick } from "../step"
import type { Goods } from "../../../demo/story/goods"
import type { Level, Situation } from "../situation"

export const correctStock = operation(
  "correct stock",
  5,
  fc.record({ level: anyone(), by: fc.constantFrom(1, 2, 4, -1, -2, -4, 0.5, -0.5) }),
  ({ level: place, by }, { levels }) => {
    const level = pick(levels, place)
    const stocked = level ? Math.max(0, level.stocked.plus(by).toNumber()) : 0
    return (
      level && {
        words: `stock of ${level.item} in ${level.location} is corrected from ${level.stocked} to ${stocked}`,
        run: (shop) => count(shop, goodsAt(level), stocked),
      }
    )
  }
)

export const makeLevel = operation(
  "make a level",
  1,
  fc.record({ place: anyone(), stocked: fc.constantFrom(0, 1, 3) }),
  ({ place, stocked }, { levels, locations }) => {
    const missing = levels.flatMap((level) =>
      locations
        .filter(({ id }) => !levels.some((other) => other.itemId === level.itemId && other.locationId === id))
        .map((location) => ({ level, location }))
    )
    const picked = pick(missing, place)
    return (
      picked && {
        words: `${picked.level.item} is stocked in ${picked.location.name} too: ${stocked}`,
        run: (shop) => createLevel(shop, goodsAt(picked.level), picked.location.id, stocked),
      }
    )
  }
)

export const dropLevel = operation(
  "delete a level",
  1,
  fc.record({ place: anyone(), force: fc.boolean() }),
  ({ place, force }, { levels }) => {
    const level = pick(levels, place)
    return (
      level && {
        words: `the level of ${level.item} in ${level.location} is deleted${force ? " by force" : ""}`,
        run: (shop) => deleteLevel(shop, goodsAt(level), level.locationId, { force }),
      }
    )
  }
)

export const dropReservation = operation("delete a reservation", 2, anyone(), (place, situation) => {
  const reservation = pick(situation.reservations, place)
  return (
    reservation && {
      words: `the reservation of ${reservation.quantity} × ${itemName(reservation.itemId, situation)} is deleted by hand`,
      run: (shop) => deleteReservation(shop, reservation.id),
    }
  )
})

export const alterReservation = operation(
  "change a reservation",
  2,
  fc.record({ place: anyone(), by: fc.constantFrom(1, -1, 2, 0.5), location: fc.option(anyone(), { freq: 3 }) }),
  (drawn, situation) => {
    const reservation = pick(situation.reservations, drawn.place)
    const location = drawn.location === null ? null : pick(situation.locations, drawn.location)
    if (!reservation) {
      return null
    }
    const quantity = Math.max(0, reservation.quantity.plus(drawn.by).toNumber())
    const item = itemName(reservation.itemId, situation)
    return location
      ? {
          words: `a reservation of ${reservation.quantity} × ${item} is moved to ${location.name} by hand`,
          run: (shop) => changeReservation(shop, reservation.id, { location_id: location.id }),
        }
      : {
          words: `a reservation of ${reservation.quantity} × ${item} is changed to ${quantity} by hand`,
          run: (shop) => changeReservation(shop, reservation.id, { quantity }),
        }
  }
)

export const keepBack = operation(
  "hold goods back",
  1,
  fc.record({ level: anyone(), quantity: fc.constantFrom(1, 2) }),
  (drawn, { levels }) => {
    const level = pick(levels, drawn.level)
    return (
      level && {
        words: `${drawn.quantity} × ${level.item} in ${level.location} are held back for the fair`,
        run: async (shop) => {
          await holdBack(shop, goodsAt(level), drawn.quantity)
        },
      }
    )
  }
)

function goodsAt({ item, itemId, locationId }: Level): Goods {
  return { title: item, variantId: "", inventoryItemId: itemId, locationId }
}

function itemName(itemId: string, { levels }: Situation): string {
  return levels.find((level) => level.itemId === itemId)?.item ?? itemId
}
