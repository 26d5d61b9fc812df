import { onStage } from "./on-stage"
import { csvImport } from "./suites/csv-import"

onStage(csvImport)
