import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { ProposedSubstituteDTO, SupplySource } from "../../types"
import { nameLines, withNamedRefusals } from "../queries/named-refusals"
import { writeIncoming } from "./supply-incoming"

/** A supplier's word about one line; what is left out stays as it is. */
export interface SupplyRevisionInput {
  purchase_order_id: string
  line_id: string
  /** ISO 8601; null where nobody knows the day any more. */
  expected_at?: string | null
  /** What is ordered. */
  quantity?: number
  /** What the supplier will deliver in all; what is missing from the ordered quantity is given up. */
  confirmed_quantity?: number
  /** Nothing more of the line will come. */
  reject?: boolean
  /** Another item in its place; null answers an offer. */
  substitute?: ProposedSubstituteDTO | null
  reason?: string | null
}

export interface SupplyRevisionsInput {
  revisions: SupplyRevisionInput[]
  source: SupplySource
  actor_id?: string | null
  /** One bad revision refuses all of them; false applies the good ones. True unless said otherwise. */
  atomic?: boolean
  now: string
}

/** Answers what the batch touched and what of it was refused; nothing where the suppliers said nothing new. */
export const reviseSupplyStep = createStep(
  "revise-supply",
  async ({ revisions, source, actor_id, atomic, now }: SupplyRevisionsInput, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const applied = await withNamedRefusals(container, () =>
      supply.reviseSupply(
        revisions.map(({ expected_at, ...revision }) => ({
          ...revision,
          ...(expected_at === undefined ? {} : { expected_at: expected_at === null ? null : new Date(expected_at) }),
        })),
        { source, actor_id: actor_id ?? null, atomic: atomic ?? true },
        new Date(now)
      )
    )
    const reasons = await nameLines(container, applied.refused.map(({ reason }) => reason))
    const refused = applied.refused.map(({ index }, at) => ({ index, reason: reasons[at] }))
    return new StepResponse({ ...applied, refused }, applied)
  },
  async (applied, { container }) => {
    if (applied) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).undoSupplyRevisions(applied)
      await writeIncoming(container, applied.pairs)
    }
  }
)
