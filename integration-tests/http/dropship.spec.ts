import { onStage } from "./on-stage"
import { dropship } from "./suites/dropship"

onStage(dropship)
