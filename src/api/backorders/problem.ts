import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createElement } from "react"
import { ProblemPage } from "../../pages/problem-page"
import { requestLanguage } from "../../pages/request-language"
import { sendPage, type Audience } from "../../pages/send-page"
import type { Problem } from "../../pages/words"
import { shopOf } from "../../workflows/queries/store-shop"

const statusOf: Record<Problem, number> = {
  forged: 404,
  expired: 410,
  used: 409,
  nothing_waits: 409,
  not_offered: 400,
  unreadable: 400,
  too_many: 429,
  failed: 500,
  supplier_forged: 404,
  supplier_expired: 410,
  forecast_forged: 404,
  forecast_expired: 410,
}

type PageHandler = (req: MedusaRequest, res: MedusaResponse) => Promise<void>

/** A person who opened a page reads a page also when something is wrong; the cause goes into the log. */
export function withProblemPage(audience: Audience, handler: PageHandler): PageHandler {
  return async (req, res) => {
    try {
      await handler(req, res)
    } catch (error) {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error("A page could not be shown.", error instanceof Error ? error : new Error(String(error)))
      await sendProblem(req, res, "failed", audience)
    }
  }
}

/** `locale` is that of the order, where it is known. */
export async function sendProblem(
  req: MedusaRequest,
  res: MedusaResponse,
  problem: Problem,
  audience: Audience,
  locale?: string
): Promise<void> {
  const language = requestLanguage([req.query.lang, locale], req)
  const shopName = await shopOf(req.scope).then(({ name }) => name, () => "")
  sendPage(res, statusOf[problem], audience, createElement(ProblemPage, { language, shopName, problem }))
}

/** What a link leads to; null where its token is refused, and then the visitor has read why. */
export async function linkedOrProblem<Linked>(
  req: MedusaRequest,
  res: MedusaResponse,
  read: () => Promise<Linked>
): Promise<Linked | null> {
  try {
    return await read()
  } catch (error) {
    const problem = tokenProblem(error)
    if (!problem) {
      throw error
    }
    await sendProblem(req, res, problem, "private")
    return null
  }
}

/** What a refused token is refused for; null for any other error. */
export function tokenProblem(error: unknown): Problem | null {
  if (!MedusaError.isMedusaError(error)) {
    return null
  }
  switch (error.type) {
    case MedusaError.Types.NOT_FOUND:
      return "forged"
    case MedusaError.Types.NOT_ALLOWED:
      return "expired"
    default:
      return null
  }
}
