import { execFileSync } from "node:child_process"
import fs from "node:fs"

export const BROWSER_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"]
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/snap/bin/chromium",
]

/**
 * A Chromium that really starts here: CHROME_PATH, one on the system, or the one an npm package ships
 * (which needs shared libraries the system may lack).
 *
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function findBrowser() {
  if (process.env.CHROME_PATH) {
    const problem = await tryToStart(process.env.CHROME_PATH)
    return problem ? { reason: `CHROME_PATH does not start: ${problem}` } : { path: process.env.CHROME_PATH }
  }
  for (const path of [...NAMES.flatMap(onPath), ...PLACES.filter((place) => fs.existsSync(place))]) {
    if (!(await tryToStart(path))) {
      return { path }
    }
  }
  try {
    const { default: shipped } = await import("@sparticuz/chromium")
    const path = await shipped.executablePath()
    const problem = await tryToStart(path)
    return problem ? { reason: `no browser on the system, and the shipped one does not start: ${problem}` } : { path }
  } catch (error) {
    return { reason: `no browser on the system, and the shipped one cannot be unpacked: ${firstLine(error)}` }
  }
}

/** @param {string} name */
function onPath(name) {
  try {
    return [execFileSync("which", [name], { encoding: "utf8", stdio: "pipe" }).trim()]
  } catch {
    return []
  }
}

/** @param {string} executablePath @returns {Promise<string | undefined>} what went wrong */
async function tryToStart(executablePath) {
  const { chromium } = await import("playwright-core")
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS, timeout: 30_000 })
    await (await browser.newPage()).goto("about:blank")
    await browser.close()
    return undefined
  } catch (error) {
    return firstLine(error)
  }
}

/** The line that says why, such as a missing library. @param {unknown} error */
function firstLine(error) {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n")
  return (lines.find((line) => line.includes("error while loading")) ?? lines[0]).trim()
}
