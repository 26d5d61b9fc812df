import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../../modules/backorder"
import type { BackorderModuleService } from "../../../modules/backorder/service"
import { errorReason } from "../../../modules/work-queue/error-reason"
import type { WithdrawInput } from "../../../workflows/steps/claim-withdrawal"
import { withdrawFromContractWorkflow } from "../../../workflows/withdraw-from-contract"

/**
 * Takes a declaration. Once it is written down it counts, even where carrying it out fails half-way: the sweep goes
 * on with it, and the consumer need not declare again.
 */
export async function declare(container: MedusaContainer, input: WithdrawInput): Promise<void> {
  try {
    await withdrawFromContractWorkflow(container).run({ input })
  } catch (error) {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const { order_id, number, name, email } = input
    const [written] = await backorder.listBackorderWithdrawals({ order_id, number, name, email }, { take: 1 })
    if (!written) {
      throw error
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The withdrawal from order ${order_id} is not carried out yet and will be continued: ${errorReason(error)}`)
  }
}
