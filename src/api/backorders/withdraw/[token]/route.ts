import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { createElement } from "react"
import { requestLanguage } from "../../../../pages/request-language"
import { sendPage } from "../../../../pages/send-page"
import { declaredAlready, firstValues, readForm, type DeclaredForm, type FieldFault } from "../../../../pages/withdrawal-form"
import { WithdrawalPage } from "../../../../pages/withdrawal-page"
import { WithdrawalReviewPage } from "../../../../pages/withdrawal-review-page"
import { shopOf } from "../../../../workflows/queries/store-shop"
import type { Withdrawal } from "../../../../workflows/queries/store-withdrawal"
import { isConflict } from "../../../say-conflicts"
import { formOf } from "../../form-of"
import { linkedOrProblem, sendProblem, withProblemPage } from "../../problem"
import { declare } from "../declare"
import { linkedWithdrawal } from "../linked-withdrawal"

/** Shows what can be withdrawn from and changes nothing, for mail software opens links too. */
export const GET = withProblemPage("private", async (req, res) => {
  const withdrawal = await linkedOrProblem(req, res, () => linkedWithdrawal(req.scope, req.params.token, new Date()))
  if (withdrawal) {
    await show(req, res, 200, withdrawal, firstValues(withdrawal))
  }
})

/** With `review` shows the declaration and changes nothing; with `confirm` takes it and leads to the page that shows it. */
export const POST = withProblemPage("private", async (req, res) => {
  const now = new Date()
  const withdrawal = await linkedOrProblem(req, res, () => linkedWithdrawal(req.scope, req.params.token, now))
  if (!withdrawal) {
    return
  }
  const values = await formOf(req)
  if (!values) {
    return sendProblem(req, res, "unreadable", "private", withdrawal.language)
  }
  const isConfirmed = values.get("step") === "confirm"
  if (isConfirmed && declaredAlready(values, withdrawal)) {
    return leadToPage(req, res)
  }
  if (withdrawal.lines.length === 0) {
    return show(req, res, 409, withdrawal, values)
  }
  const form = readForm(values, withdrawal)
  if (!("name" in form)) {
    return show(req, res, 400, withdrawal, values, { faults: form })
  }
  return isConfirmed ? confirm(req, res, withdrawal, form, now) : review(req, res, withdrawal, form, values)
})

async function review(
  req: MedusaRequest,
  res: MedusaResponse,
  withdrawal: Withdrawal,
  form: DeclaredForm,
  values: URLSearchParams
): Promise<void> {
  const props = { ...(await frameOf(req, withdrawal)), withdrawal, form, values }
  sendPage(res, 200, "private", createElement(WithdrawalReviewPage, props))
}

async function confirm(
  req: MedusaRequest,
  res: MedusaResponse,
  withdrawal: Withdrawal,
  { number, name, email, lines }: DeclaredForm,
  now: Date
): Promise<void> {
  try {
    await declare(req.scope, {
      order_id: withdrawal.orderId,
      number,
      name,
      email,
      lines: lines?.map((line) => ({
        line_item_id: line.lineId,
        unshipped_quantity: line.unshipped.toFixed(),
        shipped_quantity: line.shipped.toFixed(),
      })),
      now: now.toISOString(),
    })
  } catch (error) {
    const isRefused = MedusaError.isMedusaError(error) && error.type !== MedusaError.Types.UNEXPECTED_STATE
    if (!isConflict(error) && !isRefused) {
      throw error
    }
    const today = await linkedWithdrawal(req.scope, req.params.token, now)
    return show(req, res, 409, today, firstValues(today), { stale: true })
  }
  leadToPage(req, res)
}

function leadToPage(req: MedusaRequest, res: MedusaResponse): void {
  res.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" }).redirect(303, ownAddress(req))
}

async function show(
  req: MedusaRequest,
  res: MedusaResponse,
  status: number,
  withdrawal: Withdrawal,
  values: URLSearchParams,
  more: { faults?: readonly FieldFault[]; stale?: boolean } = {}
): Promise<void> {
  const props = { ...(await frameOf(req, withdrawal)), withdrawal, values, ...more }
  sendPage(res, status, "private", createElement(WithdrawalPage, props))
}

async function frameOf(req: MedusaRequest, withdrawal: Withdrawal) {
  const { name: shopName } = await shopOf(req.scope)
  return { language: requestLanguage([req.query.lang, withdrawal.language], req), shopName, action: ownAddress(req) }
}

/** Relative to this page, so that it holds behind a proxy that serves the shop under a path of its own. */
function ownAddress(req: MedusaRequest): string {
  const token = encodeURIComponent(req.params.token)
  const { lang } = req.query
  return typeof lang === "string" ? `${token}?lang=${encodeURIComponent(lang)}` : token
}
