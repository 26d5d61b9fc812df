import { onStage } from "./on-stage"
import { csvImport } from "./suites/csv-import"
import { supplierPage } from "./suites/supplier-page"

onStage(csvImport, supplierPage)
