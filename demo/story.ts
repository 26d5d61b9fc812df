/** `npm run story`: plays the main path against the running demo shop and prints each step. */
import { openShop } from "./story/shop"
import { playStory } from "./story/story"

async function main(): Promise<void> {
  const port = process.env.PORT ?? "9000"
  const shop = await openShop({
    baseUrl: process.env.SHOP_URL ?? `http://localhost:${port}`,
    mailboxUrl: process.env.MAILBOX_URL ?? `http://localhost:${Number(port) + 1}`,
    email: "admin@example.com",
    password: "backorder-demo",
  })
  await playStory(shop, new Date(), (line) => console.log(line))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
