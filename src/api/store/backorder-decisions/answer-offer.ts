import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../../modules/backorder"
import type { BackorderModuleService } from "../../../modules/backorder/service"
import { decideBackordersWorkflow } from "../../../workflows/decide-backorders"
import type { DecisionOffer, OfferedChoice } from "../../../workflows/queries/store-offer"
import { isConflict } from "../../say-conflicts"

export interface OfferAnswer {
  decision: OfferedChoice
  backorderIds?: readonly string[]
  /** The customer, where one is signed in. */
  actorId?: string
}

/**
 * Takes a customer's answer. Once it is written down it counts, even where carrying it out fails
 * half-way: the sweep goes on with it, and the customer need not answer again.
 *
 * @throws MedusaError `conflict` for a link that was used, `not_allowed` where nothing waits any more.
 */
export async function answerOffer(
  container: MedusaContainer,
  { order, claims }: DecisionOffer,
  { decision, backorderIds, actorId }: OfferAnswer,
  now: Date
): Promise<void> {
  const input = {
    order_id: order.id,
    source: "customer" as const,
    decision,
    backorder_ids: backorderIds && [...backorderIds],
    actor_id: actorId,
    token_digest: claims.digest,
    promise_version: claims.promiseVersion,
    now: now.toISOString(),
  }
  try {
    await decideBackordersWorkflow(container).run({ input })
  } catch (error) {
    if (isConflict(error) || !(await isWrittenDown(container, claims.digest))) {
      throw error
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The decision about order ${order.id} is not carried out yet and will be continued.`, asError(error))
  }
}

export async function isWrittenDown(container: MedusaContainer, digest: string): Promise<boolean> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const decisions = await backorder.listBackorderDecisions({ token_digest: digest }, { take: 1 })
  return decisions.length > 0
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
