import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createElement } from "react"
import { landingAddress } from "../../pages/landing-address"
import { LandingPage } from "../../pages/landing-page"
import { requestLanguage } from "../../pages/request-language"
import { sendPage } from "../../pages/send-page"
import { storeBackorderProducts } from "../../workflows/queries/store-backorder-products"
import { storePrices } from "../../workflows/queries/store-prices"
import { shopOf } from "../../workflows/queries/store-shop"
import { withProblemPage } from "./problem"

const PAGE_SIZE = 50

/** Everything that takes longer than usual: in the sales channel and region of the address, else in the default channel. */
export const GET = withProblemPage("public", async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const language = requestLanguage([req.query.lang], req)
  const shop = await shopOf(req.scope)
  const view = {
    q: textOf(req.query.q),
    sales_channel_id: textOf(req.query.sales_channel_id),
    region_id: textOf(req.query.region_id),
  }
  const channelId = view.sales_channel_id || shop.defaultChannelId
  const page = pageNumber(req.query.page)
  const { products, count } = await storeBackorderProducts(
    req.scope,
    {
      channelIds: channelId ? [channelId] : [],
      regionId: view.region_id || null,
      q: view.q || undefined,
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      locale: language,
    },
    new Date()
  )
  const pages = Math.ceil(count / PAGE_SIZE)
  if (page > Math.max(1, pages)) {
    res.redirect(302, landingAddress({ language, view, page: Math.max(1, pages) }))
    return
  }
  const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
  const prices = await storePrices(req.scope, variantIds, view.region_id || null)
  const props = { language, shopName: shop.name, products, prices, view, page, pages }
  sendPage(res, 200, "public", createElement(LandingPage, props))
})

const LONGEST = 200

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim().slice(0, LONGEST) : ""
}

function pageNumber(value: unknown): number {
  return typeof value === "string" && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 1
}
