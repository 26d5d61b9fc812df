import { caller, type Caller } from "./http"

export interface Shop {
  store: Caller
  admin: Caller
  mailbox: Caller
  baseUrl: string
}

export interface ShopAddress {
  baseUrl: string
  mailboxUrl: string
  email: string
  password: string
}

/** Signs in as the shop's administrator and finds the storefront's key, as a new user would. */
export async function openShop({ baseUrl, mailboxUrl, email, password }: ShopAddress): Promise<Shop> {
  const anybody = caller(baseUrl, {})
  const { body: session } = await anybody<{ token: string }>("POST", "/auth/user/emailpass", { email, password })
  const admin = caller(baseUrl, { authorization: `Bearer ${session.token}` })
  const { body: keys } = await admin<{ api_keys: { token: string }[] }>("GET", "/admin/api-keys?type=publishable")
  return {
    baseUrl,
    admin,
    store: caller(baseUrl, { "x-publishable-api-key": keys.api_keys[0].token }),
    mailbox: caller(mailboxUrl, {}),
  }
}
