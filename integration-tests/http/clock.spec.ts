import { trustReports } from "../support/report-signer"
import { onStage } from "./on-stage"
import { clock } from "./suites/clock"
import { deliveryReports } from "./suites/delivery-reports"
import { ownWords } from "./suites/own-words"

trustReports()
onStage(deliveryReports, clock, ownWords)
