import { onStage } from "./on-stage"
import { dropship } from "./suites/dropship"
import { dropshipRefusals } from "./suites/dropship-refusals"

onStage(dropship, dropshipRefusals)
