import { onStage } from "./on-stage"
import { supplierRecords } from "./suites/supplier-records"

onStage(supplierRecords)
