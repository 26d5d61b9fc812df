import type { MedusaContainer } from "@medusajs/framework/types"
import { mailRules, ownWordsFaults } from "../../emails/own-words"
import { vagueWord } from "../../modules/backorder/domain/clock/vague-words"
import type { NoticeType, OwnWords, OwnWordsFault } from "../../types"
import { vagueDatesRefused } from "./vague-dates"

/**
 * What is wrong with a merchant's words, whatever the order. Words that name no time are wrong in every language where the
 * shop sells to a country whose law refuses them: its customers may order in any language.
 */
export async function wordingFaults(container: MedusaContainer, type: NoticeType, own: OwnWords): Promise<OwnWordsFault[]> {
  const vague = mailRules[type].toCustomer ? vagueFaults(own) : []
  const refused = vague.length > 0 && (await vagueDatesRefused(container))({ type: "store", id: "" })
  return [...ownWordsFaults(type, own), ...(refused ? vague : [])]
}

const fields = ["subject", "opening", "closing"] as const

const vagueFaults = (own: OwnWords): OwnWordsFault[] =>
  fields.flatMap((field) => {
    const word = vagueWord(own[field] ?? "")
    const message = `The ${field} says "${word}", which names no time; courts of a country you sell to have held that too vague. Name a day or a number of days, or leave it to the dates that the mail gives.`
    return word === null ? [] : [{ field, code: "vague_word", named: word, message }]
  })
