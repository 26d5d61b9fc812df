/** What people see: the admin's pages, the customer's pages and the mailbox, in a real browser on a real shop. */
import type { Browser } from "playwright-core"
import { hasBrowser, launchBrowser } from "../support/browser"
import { startDemoShop, type DemoShop } from "../support/demo-shop"
import { signIn, type Session } from "../support/screens"
import { backordersPage } from "./suites/backorders-page"
import { customerPages } from "./suites/customer-pages"
import { mailboxPage } from "./suites/mailbox-page"
import { mailTextsPage } from "./suites/mail-texts-page"
import { noticesPage } from "./suites/notices-page"
import { orderActions } from "./suites/order-actions"
import { orderMoney } from "./suites/order-money"
import { orderPage } from "./suites/order-page"
import { policiesPage } from "./suites/policies-page"
import { positions } from "./suites/positions"
import { purchaseOrderPage } from "./suites/purchase-order-page"
import { receiveManyLines } from "./suites/receive-many-lines"
import { receiveScreen } from "./suites/receive-screen"
import { replanCheck } from "./suites/replan-check"
import { supplierAnswers } from "./suites/supplier-answers"
import { supplierForecast } from "./suites/supplier-forecast"
import { supplierPage } from "./suites/supplier-page"
import { supplierReliability } from "./suites/supplier-reliability"
import { substitute } from "./suites/substitute"
import { suppliersPage } from "./suites/suppliers-page"
import { waysOut } from "./suites/ways-out"
import { withdrawalPage } from "./suites/withdrawal-page"

jest.setTimeout(120_000)

/** What every suite works with; filled before the first test. One boot serves them all. */
export interface Stage {
  shop: DemoShop
  databaseUrl: string
  browser: Browser
  session: Session
}

// `npm test` says why they are skipped, and how to get a browser.
const withBrowser = hasBrowser ? describe : describe.skip

withBrowser("the demo shop", () => {
  const stage: { current?: Stage } = {}
  const on = (): Stage => {
    if (!stage.current) {
      throw new Error("The shop is not open yet.")
    }
    return stage.current
  }
  const stops: (() => Promise<void>)[] = []

  beforeAll(async () => {
    const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
    const databaseUrl = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/backorder_browser_${process.pid}`
    const shop = await startDemoShop(databaseUrl)
    stops.push(shop.stop)
    const browser = await launchBrowser()
    stops.push(() => browser.close())
    stage.current = { shop, databaseUrl, browser, session: await signIn(browser, shop) }
  }, 300_000)

  afterAll(async () => {
    for (const stop of stops.reverse()) {
      await stop()
    }
  }, 60_000)

  orderPage(on)
  orderActions(on)
  orderMoney(on)
  backordersPage(on)
  noticesPage(on)
  replanCheck(on)
  policiesPage(on)
  mailTextsPage(on)
  positions(on)
  purchaseOrderPage(on)
  receiveScreen(on)
  receiveManyLines(on)
  suppliersPage(on)
  supplierReliability(on)
  supplierForecast(on)
  waysOut(on)
  customerPages(on)
  substitute(on)
  withdrawalPage(on)
  supplierPage(on)
  supplierAnswers(on)
  mailboxPage(on)
})
