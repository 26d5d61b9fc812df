import { onStage } from "./on-stage"
import { clock } from "./suites/clock"

onStage(clock)
