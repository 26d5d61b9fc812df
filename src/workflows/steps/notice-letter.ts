import { MedusaError } from "@medusajs/framework/utils"
import { isNoticeLanguage, renderNotice } from "../../emails"
import { readProps } from "../../modules/notice/props"
import type { RenderedNotice } from "../../types"

interface StoredNotice {
  id: string
  language: string
  props: unknown
}

/** The mail of a stored notice; throws "invalid data" where what is stored can never become one. */
export async function renderStoredNotice(notice: StoredNotice, signature: string | null): Promise<RenderedNotice> {
  const props = readProps(notice.id, notice.props)
  if (!isNoticeLanguage(notice.language)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Notice ${notice.id} is in "${notice.language}", and there are no words for that language.`
    )
  }
  return await renderNotice(signature === null ? props : { ...props, shop_name: signature }, notice.language)
}
