import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Inventory items by id, after the one named. */
export const pageOfItemsStep = createStep(
  "backorder-page-of-items",
  async (input: { after: string; limit: number }, { container }) => {
    const { data }: { data: { id: string }[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "inventory",
      fields: ["id"],
      filters: { id: { $gt: input.after } },
      pagination: { skip: 0, take: input.limit, order: { id: "ASC" } },
    })
    return new StepResponse(data.map((item) => item.id))
  }
)
