import { onStage } from "./on-stage"
import { supplierReliability } from "./suites/supplier-reliability"
import { waysOut } from "./suites/ways-out"

onStage(supplierReliability, waysOut)
