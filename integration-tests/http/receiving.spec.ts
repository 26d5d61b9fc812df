import { onStage } from "./on-stage"
import { receiving } from "./suites/receiving"

onStage(receiving)
