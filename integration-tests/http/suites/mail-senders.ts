import { Modules } from "@medusajs/framework/utils"
import { caller } from "../../../demo/story/http"
import { mailOf } from "../../../demo/story/watch"
import { goodsWith, orderFor, someone } from "../../support/scene"
import type { Stage } from "../stage"

/** Whom mails come from: the demo shop's configuration names a sender for the sales channel `sc_trade` where a test sets one. */
export function mailSenders(on: () => Stage): void {
  it("mails an order from the sender of its sales channel, and any other from the shop's", async () => {
    const { shop, container, mailbox } = on()
    const goods = await goodsWith(shop, 1)
    // Medusa keeps an id that is given, its type does not name it.
    const trading = { id: "sc_trade", name: "Trade" }
    const channel = await container.resolve(Modules.SALES_CHANNEL).createSalesChannels(trading)
    const [{ body: variants }, { body: made }] = await Promise.all([
      shop.admin<{ variants: { product_id: string }[] }>("GET", `/admin/product-variants?id=${goods.variantId}&fields=id,product_id`),
      shop.admin<{ api_key: { id: string; token: string } }>("POST", "/admin/api-keys", { title: "Trade", type: "publishable" }),
    ])
    await shop.admin("POST", `/admin/api-keys/${made.api_key.id}/sales-channels`, { add: [channel.id] })
    await shop.admin("POST", `/admin/stock-locations/${goods.locationId}/sales-channels`, { add: [channel.id] })
    await shop.admin("POST", `/admin/sales-channels/${channel.id}/products`, { add: [variants.variants[0].product_id] })
    const trade = { ...shop, store: caller(shop.baseUrl, { "x-publishable-api-key": made.api_key.token }) }

    const [retailer, visitor] = [someone(), someone()]
    await mailOf(shop, await orderFor(trade, goods, 2, retailer), "order_taken")
    await mailOf(shop, await orderFor(shop, goods, 2, visitor), "order_taken")

    expect(mailbox.messages(retailer.email)).toMatchObject([{ from: "trade@nordholz.example", reply_to: "terms@nordholz.example" }])
    expect(mailbox.messages(visitor.email)).toMatchObject([{ from: "post@nordholz.example", reply_to: null }])
  })
}
