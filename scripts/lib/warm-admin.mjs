/**
 * Fetches what a browser would fetch first, so that the admin's dependencies are bundled before a person
 * waits for them. Only a courtesy: without it the first page load is slower.
 *
 * @param {string} origin
 */
export async function warmAdmin(origin) {
  try {
    await load(origin)
  } catch (error) {
    console.log(`  Not bundled ahead (${error instanceof Error ? error.message : error}); the browser will trigger it.`)
  }
}

/** @param {string} origin */
async function load(origin) {
  const page = await get(`${origin}/app/`)
  const modules = [...page.matchAll(/<script[^>]+type="module"[^>]*src="([^"]+)"/g)].map((match) => match[1])
  for (const module of modules) {
    const source = await get(new URL(module, origin).href)
    const imports = [...source.matchAll(/from "(\/app\/[^"]+)"/g)].map((match) => match[1])
    await Promise.all(imports.map((path) => get(new URL(path, origin).href)))
  }
}

/** @param {string} url */
async function get(url) {
  const response = await fetch(url, { headers: { Accept: "text/html,*/*" }, signal: AbortSignal.timeout(60_000) })
  return response.text()
}
