import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
} from "@medusajs/medusa/core-flows"

/** Takes the sales channel and the publishable key that Medusa makes at its first start; answers the channel's id. */
export async function seedChannel(container: MedusaContainer) {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const channel = store.default_sales_channel_id
  if (!channel) {
    throw new Error("Medusa made no default sales channel.")
  }
  await updateSalesChannelsWorkflow(container).run({
    input: { selector: { id: channel }, update: { name: "Online shop", description: "The demo shop's storefront" } },
  })
  const key = await publishableKey(container)
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key, add: [channel] } })
  return channel
}

async function publishableKey(container: MedusaContainer) {
  const title = "Online shop"
  const [existing] = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable" })
  if (existing) {
    await updateApiKeysWorkflow(container).run({ input: { selector: { id: existing.id }, update: { title } } })
    return existing.id
  }
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ type: "publishable", title, created_by: "" }] },
  })
  return result[0].id
}
