import { onStage } from "./on-stage"
import { supplierForecast } from "./suites/supplier-forecast"
import { supplierLinks } from "./suites/supplier-links"
import { supplierPage } from "./suites/supplier-page"
import { supplierRecords } from "./suites/supplier-records"
import { supplierWords } from "./suites/supplier-words"

onStage(supplierRecords, supplierWords, supplierPage, supplierLinks, supplierForecast)
