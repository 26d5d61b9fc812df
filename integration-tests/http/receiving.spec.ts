import { onStage } from "./on-stage"
import { longOrders } from "./suites/long-orders"
import { receiving } from "./suites/receiving"

onStage(receiving, longOrders)
