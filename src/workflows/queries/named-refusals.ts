import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import { itemNames } from "./item-names"

/** A line as the supply module calls it. That an order has no such line is about the id itself. */
const CALLED_BY_ID = /(?<!no )\b([Ll]ine) "([^"]+)"/g

/** Runs what may be refused because of a line, and then says which article the line is of. */
export async function withNamedRefusals<Result>(
  container: MedusaContainer,
  act: () => Promise<Result>
): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof MedusaError)) {
      throw error
    }
    const [message = error.message] = await nameLines(container, [error.message])
    throw new MedusaError(error.type, message, error.code)
  }
}

/**
 * Puts the article in the place of each line's id: the supply module knows its lines by their ids, what articles are
 * called is known to Medusa's inventory.
 */
export async function nameLines(container: MedusaContainer, sentences: readonly string[]): Promise<string[]> {
  const ids = sentences.flatMap((sentence) => [...sentence.matchAll(CALLED_BY_ID)].map(([, , id]) => id))
  if (ids.length === 0) {
    return [...sentences]
  }
  const lines = await container
    .resolve<SupplyModuleService>(SUPPLY_MODULE)
    .listPurchaseOrderLines({ id: [...new Set(ids)] }, { select: ["id", "inventory_item_id"], take: null })
  const names = await itemNames(container, lines.map((line) => line.inventory_item_id))
  const nameOf = new Map(lines.map((line) => [line.id, names[line.inventory_item_id]]))
  return sentences.map((sentence) =>
    sentence.replace(CALLED_BY_ID, (called, word: string, id: string) => {
      const name = nameOf.get(id)
      return name === undefined ? called : `${word} ${name}`
    })
  )
}
