import { Module } from "@medusajs/framework/utils"
import { WorkQueueModuleService } from "./service"

export const WORK_QUEUE_MODULE = "workQueue"

export default Module(WORK_QUEUE_MODULE, { service: WorkQueueModuleService })
