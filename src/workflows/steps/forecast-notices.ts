import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { subjectOf } from "../../emails"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NewNotice, NoticeModuleService } from "../../modules/notice/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type {
  DemandForecastDTO,
  ForecastNoticeArticle,
  ForecastNoticeFigures,
  SupplierDTO,
  SupplierForecastArticleDTO,
  SupplierForecastDTO,
  SupplierNoticeProps,
} from "../../types"
import { noticeLanguage } from "../queries/notice-language"
import { shopOf } from "../queries/store-shop"
import { forecastForSupplier } from "../queries/supplier-forecast"

/** Articles a mail tells of; a longer one nobody reads. */
const MOST_ARTICLES = 10

export interface ForecastsToSend {
  supplier_ids: string[]
  /** ISO 8601. */
  now: string
  /**
   * By hand it is sent whenever somebody wants it, and what cannot be sent is an error. By the clock a supplier is
   * written to once in a week of its own, and left out where it is not written to or there is nothing to tell it.
   */
  by_hand: boolean
}

/**
 * Puts forecasts into the outbox, one mail to each supplier.
 *
 * @throws MedusaError `not_allowed` where somebody asks for a mail that cannot be sent.
 */
export const queueForecastsStep = createStep(
  "queue-supplier-forecasts",
  async (input: ForecastsToSend, { container }) => {
    const notices: NewNotice[] = []
    for (const supplier of await suppliersOf(container, input.supplier_ids)) {
      const found = await noticeOf(container, supplier, input)
      if (typeof found !== "string") {
        notices.push(found)
      } else if (input.by_hand) {
        throw new MedusaError(MedusaError.Types.NOT_ALLOWED, found)
      }
    }
    const ids = await container.resolve<NoticeModuleService>(NOTICE_MODULE).enqueue(notices)
    return new StepResponse(ids.map((id) => ({ id })), ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      // Taken out, not withdrawn: done again, the same forecast is sent under the same key.
      await container.resolve<NoticeModuleService>(NOTICE_MODULE).forget(ids)
    }
  }
)

type ToldSupplier = Pick<SupplierDTO, "id" | "name" | "email" | "channel" | "language" | "time_zone" | "contacts">

const suppliersOf = (container: MedusaContainer, ids: string[]): Promise<ToldSupplier[]> =>
  container.resolve<SupplyModuleService>(SUPPLY_MODULE).listSuppliers(
    { id: ids },
    { select: ["id", "name", "email", "channel", "language", "time_zone", "contacts"], take: ids.length, order: { id: "ASC" } }
  )

/** The mail, else why there is none. */
async function noticeOf(container: MedusaContainer, supplier: ToldSupplier, { now, by_hand }: ForecastsToSend): Promise<NewNotice | string> {
  const { id, name, email: to } = supplier
  if (supplier.channel !== "mail") {
    return `"${name}" is not written to: its channel is not mail. Download the forecast as a CSV file, or set the channel to mail.`
  }
  if (!to) {
    return `"${name}" has no e-mail address. Enter one, or download the forecast as a CSV file.`
  }
  const at = new Date(now)
  const forecast = await forecastForSupplier(container, supplier, at)
  if (forecast.articles.length === 0) {
    return `There is nothing to tell "${name}": it has no agreement valid today for which it is the supplier asked first.`
  }
  const language = noticeLanguage({ locale: supplier.language, country: null })
  const props: SupplierNoticeProps = {
    type: "supplier_forecast",
    shop_name: (await shopOf(container)).name,
    contact_name: supplier.contacts.find(({ email }) => email !== null && email === to)?.name ?? null,
    ...articlesOf(forecast),
    forecast_url: container.resolve<SupplyModuleService>(SUPPLY_MODULE).forecastUrl(id, at),
  }
  return {
    dedupe_key: [id, props.type, by_hand ? now : forecast.from].join(":"),
    type: props.type,
    order_id: null,
    to,
    language,
    subject: subjectOf(props, language),
    promise_version: 0,
    props,
  }
}

/** Those of which most is needed stand in the mail; the others, and those of which nothing is, on the page. */
function articlesOf({ articles }: SupplierForecastDTO): Pick<
  Extract<SupplierNoticeProps, { type: "supplier_forecast" }>,
  "articles" | "further_articles"
> {
  const weight = ({ totals }: SupplierForecastArticleDTO): number => {
    const { firm_quantity, on_order_quantity, forecast } = totals[totals.length - 1]
    return firm_quantity + on_order_quantity + (forecast?.mean ?? 0)
  }
  const told = articles
    .filter((article) => weight(article) > 0)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, MOST_ARTICLES)
  return { articles: told.map(toArticle), further_articles: articles.length - told.length }
}

function toArticle({ title, sku, supplier_sku, basis, history_weeks, weeks, totals }: SupplierForecastArticleDTO): ForecastNoticeArticle {
  return {
    title,
    sku: supplier_sku ?? sku,
    history_weeks: basis === "history" ? history_weeks : null,
    weeks: weeks.map((week) => ({ starts_on: week.starts_on, ...toFigures(week) })),
    total: toFigures(totals[totals.length - 1]),
  }
}

interface Figures {
  firm_quantity: number
  on_order_quantity: number
  forecast: DemandForecastDTO | null
}

const toFigures = ({ firm_quantity, on_order_quantity, forecast }: Figures): ForecastNoticeFigures => ({
  firm: decimal(firm_quantity),
  on_order: decimal(on_order_quantity),
  median: forecast && decimal(forecast.median),
  high: forecast && decimal(forecast.p90),
})

const decimal = (value: number): string => new BigNumber(value).toFixed()
