/**
 * Says what is under way, that it still is, and how long it took.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  console.log(`• ${what} …`)
  const heartbeat = setInterval(() => console.log(`  … still at it after ${seconds()}`), 15_000)
  try {
    const result = await work()
    console.log(`✓ ${what} (${seconds()})`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}
