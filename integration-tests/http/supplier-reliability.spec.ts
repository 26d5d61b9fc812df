import { onStage } from "./on-stage"
import { supplierReliability } from "./suites/supplier-reliability"
import { waysOut } from "./suites/ways-out"
import { whatIf } from "./suites/what-if"

onStage(supplierReliability, waysOut, whatIf)
