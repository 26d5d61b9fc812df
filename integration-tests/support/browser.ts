import { chromium, type Browser } from "playwright-core"

/** `npm test` has found a browser, or skips what needs one. */
export const hasBrowser = Boolean(process.env.CHROME_PATH)

export async function launchBrowser(): Promise<Browser> {
  const { BROWSER_FLAGS } = await import("./find-browser.mjs")
  const executablePath = process.env.CHROME_PATH
  if (!executablePath) {
    throw new Error("CHROME_PATH names no browser; run the browser tests with `npm test -- --only browser`.")
  }
  return chromium.launch({ executablePath, args: BROWSER_FLAGS })
}
