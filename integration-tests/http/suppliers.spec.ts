import { onStage } from "./on-stage"
import { supplierPage } from "./suites/supplier-page"
import { supplierRecords } from "./suites/supplier-records"
import { supplierWords } from "./suites/supplier-words"

onStage(supplierRecords, supplierWords, supplierPage)
