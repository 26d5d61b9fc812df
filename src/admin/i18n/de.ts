import { backorders } from "./de/backorders"
import { common } from "./de/common"
import { supply } from "./de/supply"
import type { Translation } from "./en"

export const de: Translation = { ...common, ...backorders, ...supply }
