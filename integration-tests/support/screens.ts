import fs from "node:fs"
import path from "node:path"
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { ADMIN, type DemoShop } from "./demo-shop"

export type Language = "de" | "en"

/** The session of a signed-in administrator, for as many browser contexts as wanted. */
export type Session = Awaited<ReturnType<BrowserContext["storageState"]>>

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

/** What a page complained of: a script that failed, a resource that its own policy forbade. */
export interface Watched {
  page: Page
  complaints: string[]
}

export async function signIn(browser: Browser, shop: DemoShop): Promise<Session> {
  const context = await browser.newContext({ viewport: DESKTOP })
  // The first page to be opened waits until the admin is bundled.
  context.setDefaultTimeout(120_000)
  try {
    const page = await context.newPage()
    await page.goto(`${shop.baseUrl}/app/login`)
    await page.fill('input[name="email"]', ADMIN.email)
    await page.fill('input[name="password"]', ADMIN.password)
    await page.click('button[type="submit"]')
    await page.waitForURL((url) => !url.pathname.endsWith("/login"))
    return await context.storageState()
  } finally {
    await context.close()
  }
}

/** A page of the admin in a language; the cookie is what the profile's language choice sets. */
export async function openAdmin(browser: Browser, shop: DemoShop, session: Session, language: Language): Promise<Watched> {
  const context = await browser.newContext({
    storageState: session,
    viewport: DESKTOP,
    baseURL: shop.baseUrl,
    reducedMotion: "reduce",
    timezoneId: "Europe/Berlin",
  })
  await context.addCookies([{ name: "lng", value: language, url: shop.baseUrl }])
  return watch(context)
}

/** A customer's telephone that runs no scripts. */
export function openPhone(browser: Browser, shop: DemoShop, locale: string): Promise<Watched> {
  return openWithoutScripts(browser, shop, {
    viewport: PHONE,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale,
  })
}

/** Nothing is wider than the telephone, so nobody scrolls sideways. */
export async function expectFits(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(widths).toEqual([PHONE.width, PHONE.width])
}

/** A page that runs no scripts, as the pages for customers and the mailbox must do without. */
export async function openWithoutScripts(
  browser: Browser,
  shop: DemoShop,
  options: BrowserContextOptions = {}
): Promise<Watched> {
  const viewport = { width: 1000, height: 1400 }
  return watch(await browser.newContext({ viewport, baseURL: shop.baseUrl, javaScriptEnabled: false, ...options }))
}

async function watch(context: BrowserContext): Promise<Watched> {
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("console", (message) => {
    if (message.type() === "error" && /content security policy|refused to/i.test(message.text())) {
      complaints.push(message.text())
    }
  })
  return { page, complaints }
}

/** Keeps a picture below the ignored `.data`, for a person to look at after the tests. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = path.join(process.cwd(), ".data", "screenshots")
  fs.mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" })
}

/** A day as the admin writes it. */
export function day(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso))
}

/** Presses Tab until the element of a role and name has the focus, as a person without a mouse would. */
export async function tabTo(page: Page, role: "button" | "link" | "radio", name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  const hasFocus = () => wanted.evaluate((element) => element === element.ownerDocument.activeElement)
  for (let presses = 0; presses < 150; presses += 1) {
    if (await hasFocus()) {
      return
    }
    await page.keyboard.press("Tab")
  }
  throw new Error(`Tab never came to the ${role} "${name}".`)
}

/** Opens a menu and chooses from it, by keyboard. */
export async function chooseFromMenu(page: Page, button: string, choice: string): Promise<void> {
  await tabTo(page, "button", button)
  await page.keyboard.press("Enter")
  const item = page.getByRole("menuitem", { name: choice })
  await item.waitFor()
  while (!(await item.evaluate((element) => element === element.ownerDocument.activeElement))) {
    await page.keyboard.press("ArrowDown")
  }
  await page.keyboard.press("Enter")
}
