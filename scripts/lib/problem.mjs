/** A failure the person at the keyboard can mend; shown as one line, without a stack. */
export class Problem extends Error {}

/**
 * Runs a command's main function: a `Problem` becomes one line on stderr and exit code 1.
 *
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exit(await main())
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  }
}
