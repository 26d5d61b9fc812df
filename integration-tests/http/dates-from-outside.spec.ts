import { onStage } from "./on-stage"
import { csvImport } from "./suites/csv-import"
import { erpFeed, feedSources } from "./suites/erp-feed"

process.env.FEED_SOURCES = JSON.stringify(feedSources)

onStage(csvImport, erpFeed)
