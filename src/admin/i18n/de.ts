import { backorders } from "./de/backorders"
import { common } from "./de/common"
import { datesFromOutside } from "./de/dates-from-outside"
import { forecast } from "./de/forecast"
import { policies } from "./de/policies"
import { positions } from "./de/positions"
import { etaPreview, scorecard } from "./de/reliability"
import { replan } from "./de/replan"
import { suppliers } from "./de/suppliers"
import { supply } from "./de/supply"
import { waysOut } from "./de/ways-out"
import type { Translation } from "./en"

export const de: Translation = { ...common, ...backorders, ...datesFromOutside, ...policies, ...positions, ...replan, ...suppliers, ...supply, etaPreview, forecast, scorecard, waysOut }
