import type { MedusaContainer } from "@medusajs/framework/types"
import type { Shop as DemoShop } from "../../demo/story/shop"
import { BACKORDER_MODULE } from "../../src/modules/backorder"
import type { BackorderModuleService } from "../../src/modules/backorder/service"
import { caller } from "./api"

/** The shop as its customers and its staff reach it, with what every step needs to know of it. */
export interface Shop extends DemoShop {
  regionId: string
  channelId: string
  shippingOptionId: string
  supplierId: string
  /** What the link in a mail about an order carries. */
  decisionToken: (orderId: string, promiseVersion: number) => string
}

export interface Access {
  baseUrl: string
  mailboxUrl: string
  email: string
  password: string
}

export function openShop(access: Access, container: MedusaContainer): Promise<Shop> {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  return openShopWith(access, (orderId, promiseVersion) => service.decisionToken(orderId, promiseVersion, new Date()))
}

/** For a shop that runs in another process, whose links somebody else must sign. */
export async function openShopWith(
  { baseUrl, mailboxUrl, email, password }: Access,
  decisionToken: Shop["decisionToken"]
): Promise<Shop> {
  const { body: session } = await caller(baseUrl, {})<{ token: string }>("POST", "/auth/user/emailpass", { email, password })
  const admin = caller(baseUrl, { authorization: `Bearer ${session.token}` })
  const first = async (path: string, entities: string): Promise<Record<string, string>> => {
    const { body } = await admin<Record<string, Record<string, string>[]>>("GET", path)
    return body[entities][0]
  }
  const [key, channel, region, option, supplier] = await Promise.all([
    first("/admin/api-keys?type=publishable", "api_keys"),
    first("/admin/sales-channels?limit=1", "sales_channels"),
    first("/admin/regions?currency_code=eur", "regions"),
    first("/admin/shipping-options?q=Standard&order=created_at", "shipping_options"),
    first("/admin/suppliers?limit=1", "suppliers"),
  ])
  return {
    baseUrl,
    admin,
    store: caller(baseUrl, { "x-publishable-api-key": key.token }),
    mailbox: caller(mailboxUrl, {}),
    regionId: region.id,
    channelId: channel.id,
    shippingOptionId: option.id,
    supplierId: supplier.id,
    decisionToken,
  }
}
