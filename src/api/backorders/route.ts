import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createElement } from "react"
import { LandingPage } from "../../pages/landing-page"
import { requestLanguage } from "../../pages/request-language"
import { sendPage } from "../../pages/send-page"
import { storeBackorderProducts } from "../../workflows/queries/store-backorder-products"
import { shopOf } from "../../workflows/queries/store-shop"
import { withProblemPage } from "./problem"

const PAGE_SIZE = 50

/** Everything in the shop's default sales channel that takes longer than usual. */
export const GET = withProblemPage("public", async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const language = requestLanguage([req.query.lang], req)
  const shop = await shopOf(req.scope)
  const channelIds = shop.defaultChannelId ? [shop.defaultChannelId] : []
  const page = pageNumber(req.query.page)
  const { products, count } = await storeBackorderProducts(
    req.scope,
    { channelIds, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE, locale: language },
    new Date()
  )
  const pages = Math.ceil(count / PAGE_SIZE)
  if (page > Math.max(1, pages)) {
    res.redirect(302, `?lang=${language}&page=${Math.max(1, pages)}`)
    return
  }
  const props = { language, shopName: shop.name, products, page, pages }
  sendPage(res, 200, "public", createElement(LandingPage, props))
})

function pageNumber(value: unknown): number {
  return typeof value === "string" && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 1
}
