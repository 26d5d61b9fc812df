import { onStage } from "./on-stage"
import { supplierReliability } from "./suites/supplier-reliability"

onStage(supplierReliability)
