import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { subjectOf } from "../../emails"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NewNotice, NoticeModuleService } from "../../modules/notice/service"
import type { SupplierNoticeLine, SupplierNoticeProps } from "../../types"
import { supplierOrder, type SupplierOrder, type SupplierOrderLine } from "../queries/supplier-order"
import { supplierPageLinks, type SupplierPageLinks } from "../queries/supplier-page-link"

/** Units of a line that were still to come before something changed. */
export interface PreviousQuantity {
  line_id: string
  quantity: string
}

interface About {
  purchase_order_id: string
  /** Tells this news from other news of its type about the order; the same key is told once. */
  key: string
}

/** What the supplier of an order is to be told. */
export type SupplierNews =
  /** `replaces_link`: the order is known, and the links mailed so far were made void. */
  | (About & { type: "supplier_order"; replaces_link?: boolean })
  | (About & {
      type: "supplier_changed"
      change: "changed" | "canceled"
      reason: string | null
      /** Of a cancellation what was given up, else what of a line was still to come before. */
      lines: PreviousQuantity[]
    })
  | (About & { type: "supplier_reminder"; about: "unconfirmed" | "overdue"; line_ids: string[] })

/**
 * Puts mails to suppliers into the outbox, each once. A supplier without an address, or with another channel than
 * mail, is told nothing; neither is one of a change to an order that was not mailed: it knows the order from elsewhere.
 */
export const tellSuppliersStep = createStep(
  "tell-suppliers",
  async ({ news, now }: { news: SupplierNews[]; now: string }, { container }) => {
    const notices: NewNotice[] = []
    for (const item of news) {
      notices.push(...(await noticesFor(container, item, new Date(now))))
    }
    const ids = await container.resolve<NoticeModuleService>(NOTICE_MODULE).enqueue(notices)
    return new StepResponse(ids.map((id) => ({ id })), ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      // Taken out, not withdrawn: done again, the same news is told under the same key.
      await container.resolve<NoticeModuleService>(NOTICE_MODULE).forget(ids)
    }
  }
)

async function noticesFor(container: MedusaContainer, news: SupplierNews, now: Date): Promise<NewNotice[]> {
  const order = await supplierOrder(container, news.purchase_order_id)
  const to = order?.supplier.email
  const isKnown = news.type === "supplier_changed" || (news.type === "supplier_order" && news.replaces_link === true)
  if (!order || !to || (isKnown && !(await wasMailed(container, order.id)))) {
    return []
  }
  const props = propsOf(news, order, supplierPageLinks(container, order, now))
  const { language } = order.supplier
  return [
    {
      dedupe_key: [order.id, news.type, news.key].join(":"),
      type: news.type,
      order_id: null,
      purchase_order_id: order.id,
      to,
      language,
      subject: subjectOf(props, language),
      promise_version: 0,
      props,
    },
  ]
}

async function wasMailed(container: MedusaContainer, id: string): Promise<boolean> {
  const mailed = await container
    .resolve<NoticeModuleService>(NOTICE_MODULE)
    .listBackorderNotices({ purchase_order_id: id, type: "supplier_order" }, { select: ["id"], take: 1 })
  return mailed.length > 0
}

function propsOf(news: SupplierNews, order: SupplierOrder, links: SupplierPageLinks): SupplierNoticeProps {
  const frame = {
    shop_name: order.shopName,
    contact_name: order.supplier.contactName,
    purchase_order_display_id: order.displayId,
    reference: order.reference,
    currency_code: order.currencyCode,
    deliver_to: [...order.deliverTo],
    ...links,
  }
  const open = order.lines.filter((line) => line.open.gt(0))
  switch (news.type) {
    case "supplier_order":
      return {
        ...frame,
        type: news.type,
        lines: open.map((line) => toLine(line)),
        rush: order.rush,
        note: order.note,
        ...(news.replaces_link ? { replaces_link: true } : {}),
      }
    case "supplier_reminder": {
      const lines = open.filter(({ id }) => news.line_ids.includes(id)).map((line) => toLine(line))
      return { ...frame, type: news.type, lines, about: news.about }
    }
    case "supplier_changed": {
      const quantities = new Map(news.lines.map(({ line_id, quantity }) => [line_id, quantity]))
      const { change, reason } = news
      const lines =
        change === "canceled"
          ? order.lines.flatMap((line) => {
              const quantity = quantities.get(line.id)
              return quantity === undefined ? [] : [{ ...toLine(line), quantity }]
            })
          : open.map((line) => toLine(line, quantities.get(line.id)))
      return { ...frame, type: news.type, lines, change, reason }
    }
  }
}

function toLine(line: SupplierOrderLine, previous?: string): SupplierNoticeLine {
  return {
    title: line.title,
    sku: line.sku,
    quantity: line.open.toFixed(),
    previous_quantity: previous ?? null,
    unit_cost: line.unitCost.toFixed(),
    expected_at: line.expectedAt?.toISOString() ?? null,
  }
}
