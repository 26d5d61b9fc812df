import type { NoticeWordingEntryDTO } from "../../types"
import { useBackorder } from "../hooks/backorders"
import { useMailText } from "../hooks/mail-texts"
import { useNotice } from "../hooks/notices"
import { usePolicy } from "../hooks/policies"
import { usePurchaseOrder } from "../hooks/purchase-orders"
import { useSupplier } from "../hooks/suppliers"
import { useText } from "../hooks/use-text"

/** The number of the record in the breadcrumb; its page has the same query, so nothing is asked twice. */
export function BackorderBreadcrumb({ id }: { id: string }) {
  const { data } = useBackorder(id)
  return <>{data && `#${data.backorder.display_id}`}</>
}

export function PurchaseOrderBreadcrumb({ id }: { id: string }) {
  const { data } = usePurchaseOrder(id)
  return <>{data && `#${data.purchase_order.display_id}`}</>
}

/** A policy has no number; it is known by what it is about. */
export function PolicyBreadcrumb({ id }: { id: string }) {
  const { t } = useText()
  const { data } = usePolicy(id)
  if (!data) {
    return null
  }
  const { scope, scope_name } = data.policy
  return <>{scope.type === "store" ? t("policy.ofStore") : (scope_name ?? scope.id)}</>
}

export function SupplierBreadcrumb({ id }: { id: string }) {
  const { data } = useSupplier(id)
  return <>{data?.supplier.name}</>
}

export function NoticeBreadcrumb({ id }: { id: string }) {
  const { t } = useText()
  const { data } = useNotice(id)
  return <>{data && t(`notice.type.${data.notice.type}`)}</>
}

export function MailTextBreadcrumb(mail: { type: string; language: string }) {
  const { data } = useMailText(mail)
  return <>{data && <MailTextName entry={data.notice_wording} />}</>
}

function MailTextName({ entry: { type, language } }: { entry: NoticeWordingEntryDTO }) {
  const { t } = useText()
  return <>{t("mailText.title", { type: t(`notice.type.${type}`), language: t(`languages.${language}`) })}</>
}
