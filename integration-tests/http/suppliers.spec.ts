import { onStage } from "./on-stage"
import { supplierPage } from "./suites/supplier-page"
import { supplierRecords } from "./suites/supplier-records"

onStage(supplierRecords, supplierPage)
