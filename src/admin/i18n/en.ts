import { backorders } from "./en/backorders"
import { common } from "./en/common"
import { datesFromOutside } from "./en/dates-from-outside"
import { forecast } from "./en/forecast"
import { mailTexts } from "./en/mail-texts"
import { notices } from "./en/notices"
import { orderPayment } from "./en/order-payment"
import { policies } from "./en/policies"
import { positions } from "./en/positions"
import { etaPreview, scorecard } from "./en/reliability"
import { replan } from "./en/replan"
import { suppliers } from "./en/suppliers"
import { supply } from "./en/supply"
import { waysOut } from "./en/ways-out"
import { whatIf } from "./en/what-if"

export const en = { ...common, ...backorders, ...datesFromOutside, ...mailTexts, ...notices, ...policies, ...positions, ...replan, ...suppliers, ...supply, etaPreview, forecast, orderPayment, scorecard, waysOut, whatIf }

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

/** What every language must say; a missing or extra key does not compile. */
export type Translation = Texts<typeof en>
