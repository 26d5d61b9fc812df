import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { SupplierFeedColumns } from "../../types"

export interface FeedSettings {
  source: string
  table_name: string
  columns: SupplierFeedColumns
  time_zone?: string
  statement_timeout_ms?: number
  interval_seconds?: number
  active?: boolean
}

export interface SetSupplierFeedInput extends FeedSettings {
  supplier_id: string
  /** Reads everything from the first row on again; what was said before changes nothing. */
  from_start?: boolean
}

/** A supplier has one feed. Another source, table or cursor begins anew, for the old place means nothing there. */
export const setSupplierFeedStep = createStep(
  "set-supplier-feed",
  async ({ supplier_id, from_start, ...settings }: SetSupplierFeedInput, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    await supply.retrieveSupplier(supplier_id, { select: ["id"] }).catch(() => {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no supplier with id "${supplier_id}".`)
    })
    if (!supply.listFeedSources().some(({ name }) => name === settings.source)) {
      const known = supply.listFeedSources().map(({ name }) => `"${name}"`)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `There is no feed source "${settings.source}" among the plugin's feeds${known.length ? `; there is ${known.join(", ")}` : ""}. Add it in medusa-config.`
      )
    }
    const [before] = await supply.listSupplierFeeds({ supplier_id })
    const id = before?.id ?? (await supply.createSupplierFeeds({ supplier_id, ...settings })).id
    if (before) {
      const restart = isSamePlace(before, settings) && !from_start ? {} : { cursor_value: null, cursor_key: null }
      await supply.updateSupplierFeeds({ id, ...settings, ...restart, next_run_at: null, failures: 0, last_error: null })
      await supply.feeds((store) => store.setColumns(id, settings.columns))
    }
    return new StepResponse({ id }, { id, before: before ? restorable(before) : null })
  },
  async (done, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    if (done?.before) {
      const { id, columns } = done.before
      await supply.updateSupplierFeeds(done.before)
      await supply.feeds((store) => store.setColumns(id, columns))
    } else if (done) {
      await supply.deleteSupplierFeeds(done.id)
    }
  }
)

const isSamePlace = (before: FeedSettings, { source, table_name, columns }: FeedSettings): boolean =>
  before.source === source &&
  before.table_name === table_name &&
  before.columns.cursor === columns.cursor &&
  before.columns.key === columns.key

type KeptFeed = Required<FeedSettings> & { id: string; cursor_value: string | null; cursor_key: string | null }

const restorable = (feed: KeptFeed): KeptFeed => ({
  id: feed.id,
  source: feed.source,
  table_name: feed.table_name,
  columns: feed.columns,
  time_zone: feed.time_zone,
  statement_timeout_ms: feed.statement_timeout_ms,
  interval_seconds: feed.interval_seconds,
  active: feed.active,
  cursor_value: feed.cursor_value,
  cursor_key: feed.cursor_key,
})

export const deleteSupplierFeedStep = createStep(
  "delete-supplier-feed",
  async ({ id }: { id: string }, { container }) => {
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).softDeleteSupplierFeeds([id])
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).restoreSupplierFeeds([id])
    }
  }
)
