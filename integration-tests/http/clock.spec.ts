import { trustReports } from "../support/report-signer"
import { onStage } from "./on-stage"
import { clock } from "./suites/clock"
import { deliveryReports } from "./suites/delivery-reports"
import { evidence } from "./suites/evidence"
import { mailSenders } from "./suites/mail-senders"
import { mailTimes } from "./suites/mail-times"
import { ownWords } from "./suites/own-words"
import { withdrawals } from "./suites/withdrawals"

trustReports()
onStage(deliveryReports, evidence, clock, mailTimes, mailSenders, ownWords, withdrawals)
