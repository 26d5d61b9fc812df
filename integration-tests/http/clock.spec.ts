import { trustReports } from "../support/report-signer"
import { onStage } from "./on-stage"
import { clock } from "./suites/clock"
import { deliveryReports } from "./suites/delivery-reports"

trustReports()
onStage(deliveryReports, clock)
