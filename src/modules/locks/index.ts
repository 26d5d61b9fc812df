import { Module } from "@medusajs/framework/utils"
import { LocksModuleService } from "./service"

export const LOCKS_MODULE = "backorderLocks"

export default Module(LOCKS_MODULE, { service: LocksModuleService })
