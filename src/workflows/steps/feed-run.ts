import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import { backoffSeconds } from "../../modules/supply/domain/feed/backoff"
import type { FeedReader, FeedRow } from "../../modules/supply/feeds/feed-reader"
import type { ClaimedFeed, FeedTally } from "../../modules/supply/feeds/feed-store"
import type SupplyModuleService from "../../modules/supply/service"
import { errorReason } from "../../modules/work-queue/error-reason"
import { resolveFeedRows } from "../queries/feed-words"
import { reviseSupplyWorkflow } from "../revise-supply"

export interface RunSupplierFeedsInput {
  /** Only this feed, and now; every one that is due if left out. */
  id?: string
  now: string
}

export interface FeedsRun {
  succeeded: number
  failed: number
}

const PAGE = 500

/** Pages of one run; what is left is read by the next, which is due at once. */
const PAGES = 20

/** Refused rows that a feed shows. */
const SHOWN = 20

/** Feeds of one run of the job. */
const FEEDS = 50

/**
 * Reads the feeds that are due, each by itself: one that cannot be reached is put off and keeps no other waiting. How far
 * was read is remembered after each page, so a process that dies repeats one page at most, and what a page says twice
 * changes nothing.
 */
export const runSupplierFeedsStep = createStep("run-supplier-feeds", async (input: RunSupplierFeedsInput, { container }) => {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const outcome: FeedsRun = { succeeded: 0, failed: 0 }
  for (let count = 0; count < (input.id === undefined ? FEEDS : 1); count++) {
    const feed = await supply.feeds((store) => store.claim(input.id))
    if (!feed) {
      if (input.id !== undefined) {
        throw new MedusaError(MedusaError.Types.CONFLICT, "The feed is being read at this moment; look at its last run soon.")
      }
      break
    }
    outcome[(await runFeed(container, feed, input.now)) ? "succeeded" : "failed"] += 1
  }
  return new StepResponse(outcome)
})

async function runFeed(container: MedusaContainer, feed: ClaimedFeed, now: string): Promise<boolean> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  try {
    const reader = await supply.openFeed(feed)
    try {
      const { tally, isComplete } = await readPages(container, feed, reader, now)
      await supply.feeds((store) => store.succeed(feed.id, tally, isComplete ? feed.interval_seconds : 0))
    } finally {
      await reader.close()
    }
    return true
  } catch (error) {
    const why = errorReason(error)
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Feed "${feed.id}" could not be read: ${why}`)
    await supply.feeds((store) => store.fail(feed.id, why, backoffSeconds(feed.failures + 1, Math.random())))
    return false
  }
}

async function readPages(
  container: MedusaContainer,
  feed: ClaimedFeed,
  reader: FeedReader,
  now: string
): Promise<{ tally: FeedTally; isComplete: boolean }> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const tally: FeedTally = { read: 0, changed: 0, refused: 0, refusals: [] }
  let at = feed
  for (let page = 0; page < PAGES; page++) {
    const after = at.cursor_value === null ? null : { value: at.cursor_value, key: at.cursor_key ?? "" }
    const rows = await reader.page(after, PAGE)
    const last = rows.at(-1)
    if (last) {
      await sayPage(container, feed, rows, reader.inUtc ? "UTC" : feed.time_zone, now, tally)
      const cursor = { value: last.cursor, key: last.key }
      const from = at
      if (!(await supply.feeds((store) => store.moveTo(from, cursor)))) {
        break
      }
      at = { ...at, cursor_value: cursor.value, cursor_key: cursor.key }
    }
    if (rows.length < PAGE) {
      return { tally, isComplete: true }
    }
  }
  return { tally, isComplete: false }
}

async function sayPage(
  container: MedusaContainer,
  feed: ClaimedFeed,
  rows: FeedRow[],
  zone: string,
  now: string,
  tally: FeedTally
): Promise<void> {
  const found = await resolveFeedRows(container, rows, feed.supplier_id, zone)
  const words = found.flatMap((word, index) => (word.ok ? [{ key: rows[index].key, word: word.value }] : []))
  const refusals = found.flatMap((word, index) => (word.ok ? [] : [{ key: rows[index].key, reason: word.reason }]))
  if (words.length) {
    const { result } = await reviseSupplyWorkflow(container).run({
      input: {
        revisions: words.map(({ word: { purchase_order_id, line_id, expected_at, quantity } }) => ({
          purchase_order_id,
          line_id,
          expected_at,
          quantity,
        })),
        source: "erp",
        actor_id: feed.id,
        atomic: false,
        now,
      },
    })
    refusals.push(...result.refused.map(({ index, reason }) => ({ key: words[index].key, reason })))
    tally.changed += result.changed.length
  }
  tally.read += rows.length
  tally.refused += refusals.length
  tally.refusals.push(...refusals.slice(0, SHOWN - tally.refusals.length))
}
