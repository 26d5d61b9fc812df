import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { EtaPreviewDTO, EtaPreviewLineDTO } from "../../types"
import { useEtaPreview } from "../hooks/eta-preview"
import { useErrorText } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { delayClasses } from "../lib/eta-preview"
import type { EtaInput } from "../lib/eta-form"
import { SkeletonRows } from "./section-skeleton"
import { WaysOutModal } from "./ways-out-modal"

/** Lines named one by one. */
const SHOWN = 8

interface EtaPreviewProps {
  orderId: string
  lineId: string
  /** Null while the form holds nothing that could be saved. */
  input: EtaInput | null
  itemName: string
}

/** Says before saving whom a new date hits. */
export function EtaPreview({ orderId, lineId, input, itemName }: EtaPreviewProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error, isFetching } = useEtaPreview(orderId, lineId, input)
  if (!input) {
    return null
  }
  return (
    <section aria-label={t("etaPreview.title")} aria-live="polite" aria-busy={isFetching} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("etaPreview.title")}
      </Text>
      {error && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("etaPreview.failed", { reason: errorText(error) })}
        </Text>
      )}
      {!error && !data && <SkeletonRows rows={2} />}
      {!error && data && <Findings preview={data.preview} />}
      {!error && data && data.preview.lines.some(isLater) && (
        <div>
          <WaysOutModal asked={{ orderId, lineId, expectedAt: input.expected_at }} itemName={itemName} />
        </div>
      )}
    </section>
  )
}

const isLater = ({ delay_days }: EtaPreviewLineDTO): boolean => (delay_days ?? 0) > 0

function Findings({ preview }: { preview: EtaPreviewDTO }) {
  const { t, day, money } = useText()
  const { lines, mails, value, authorizations } = preview
  if (lines.length === 0) {
    return <Text size="small">{t("etaPreview.nobody")}</Text>
  }
  return (
    <>
      <Text size="small">
        {t("etaPreview.summary", {
          lines: lines.length,
          customers: preview.customers,
          mails: mails.reduce((sum, { count }) => sum + count, 0),
        })}
      </Text>
      <dl className="flex flex-col gap-y-2">
        <Finding label={t("etaPreview.mails")}>
          {mails.map(({ language, count }) =>
            t("etaPreview.mail", { language: t(`languages.${language}`), number: count })
          )}
        </Finding>
        <Finding label={t("etaPreview.value")}>
          {value.map(({ amount, currency_code }) => money(amount, currency_code))}
        </Finding>
        <Finding label={t("etaPreview.law")}>
          {delayClasses(lines).map(({ delayClass, number }) =>
            t("etaPreview.lawLine", { class: t(`etaPreview.classes.${delayClass}`), number })
          )}
        </Finding>
        {authorizations.length > 0 && (
          <Finding label={t("etaPreview.payments", { count: authorizations.length })}>
            {authorizations.map((payment) =>
              t("etaPreview.payment", {
                order: `#${payment.order_display_id ?? payment.order_id}`,
                amount: money(payment.amount, payment.currency_code),
                date: day(payment.ends_at),
              })
            )}
          </Finding>
        )}
        <Finding label={t("etaPreview.lines")}>
          {[
            ...lines.slice(0, SHOWN).map((line) => <MovedLine key={line.backorder_id} line={line} />),
            ...(lines.length > SHOWN ? [t("etaPreview.more", { count: lines.length - SHOWN })] : []),
          ]}
        </Finding>
      </dl>
    </>
  )
}

function MovedLine({ line }: { line: EtaPreviewLineDTO }) {
  const { t, day, quantity } = useText()
  const named = (iso: string | null): string => (iso === null ? t("etaPreview.noDate") : day(iso))
  return (
    <>
      {t("etaPreview.line", {
        order: `#${line.order_display_id ?? line.order_id}`,
        quantity: quantity(line.waiting_quantity),
        title: line.title,
      })}
      <span className="text-ui-fg-subtle block">
        {t("etaPreview.dates", { from: named(line.previous.promised_by), to: named(line.next.promised_by) })}
      </span>
    </>
  )
}

function Finding({ label, children }: { label: string; children: ReactNode[] }) {
  return (
    <div>
      <dt>
        <Text as="span" size="small" className="text-ui-fg-subtle">
          {label}
        </Text>
      </dt>
      <dd>
        <ul>
          {children.map((child, place) => (
            <li key={place}>
              <Text as="span" size="small" className="text-pretty break-words">
                {child}
              </Text>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
