import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { renderNotice } from "../../emails"
import { isNoticeLanguage } from "../../languages/codes"
import { NOTICE_MODULE } from "../../modules/notice"
import { readProps } from "../../modules/notice/props"
import type { NoticeModuleService } from "../../modules/notice/service"
import type { NoticeProps, RenderedNotice } from "../../types"
import { ownWordsFor, type WordsOfMail } from "../queries/own-words"
import { supplierOrder } from "../queries/supplier-order"
import { supplierPageLinks } from "../queries/supplier-page-link"

interface StoredNotice {
  id: string
  language: string
  purchase_order_id: string | null
  props: unknown
}

interface WrittenNotice {
  mail: RenderedNotice
  /** A merchant's words that this mail cannot carry; it is written in the plugin's instead. */
  broken: WordsOfMail["broken"]
}

/** The mail of a stored notice as it leaves now; throws "invalid data" where what is stored can never become one. */
export async function renderStoredNotice(
  container: MedusaContainer,
  notice: StoredNotice,
  now: Date
): Promise<WrittenNotice> {
  const props = readProps(notice.id, notice.props)
  if (!isNoticeLanguage(notice.language)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Notice ${notice.id} is in "${notice.language}", and there are no words for that language.`
    )
  }
  const { signature } = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const told = { ...props, ...(await freshLinks(container, props, notice.purchase_order_id, now)) }
  const letter = signature === null ? told : { ...told, shop_name: signature }
  const { own, broken } = await ownWordsFor(container, letter, notice.language)
  return { mail: await renderNotice(letter, notice.language, own), broken }
}

/** A link that was stored may be void or have ended by the time a mail is sent, or sent again. */
async function freshLinks(
  container: MedusaContainer,
  props: NoticeProps,
  purchaseOrderId: string | null,
  now: Date
): Promise<{ supplier_url?: string; slip_url?: string }> {
  if (purchaseOrderId === null || !("supplier_url" in props)) {
    return {}
  }
  const order = await supplierOrder(container, purchaseOrderId)
  return order ? supplierPageLinks(container, order, now) : {}
}
