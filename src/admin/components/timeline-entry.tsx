import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderTimelineEntryDTO, NoticeDTO, RefundDTO } from "../../types"
import { useEventCause, useEventSentence } from "../hooks/use-event-sentence"
import { useText } from "../hooks/use-text"
import { NoticeDeliveryBadge, NoticeStatusBadge } from "./notice-badges"

/** One thing that happened: a sentence, when, and what set it off. */
export function TimelineEntry({ entry }: { entry: BackorderTimelineEntryDTO }) {
  const { moment } = useText()
  const sentence = useEventSentence()
  const cause = useEventCause()
  return (
    <li className="px-6 py-3">
      {entry.kind === "event" && (
        <>
          {entry.title && (
            <Text size="xsmall" className="text-ui-fg-subtle break-words">
              {entry.title}
            </Text>
          )}
          <Text size="small" weight="plus">
            {sentence(entry.event)}
          </Text>
        </>
      )}
      {entry.kind === "notice" && <Told notice={entry.notice} />}
      {entry.kind === "refund" && <PaidBack refund={entry.refund} />}
      <Text size="xsmall" className="text-ui-fg-subtle">
        <time dateTime={entry.at}>{moment(entry.at)}</time>
        {entry.kind === "event" && ` · ${cause(entry.event)}`}
      </Text>
    </li>
  )
}

function Told({ notice }: { notice: NoticeDTO }) {
  const { t } = useText()
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link
        to={`/backorder-notices/${notice.id}`}
        className="txt-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      >
        {t("backorder.timeline.mail", { type: t(`notice.type.${notice.type}`) })}
      </Link>
      {notice.delivery ? <NoticeDeliveryBadge delivery={notice.delivery} /> : <NoticeStatusBadge status={notice.status} />}
    </div>
  )
}

function PaidBack({ refund }: { refund: RefundDTO }) {
  const { t, money } = useText()
  return (
    <Text size="small" weight="plus">
      {t("backorder.timeline.refund", { amount: money(Number(refund.amount), refund.currency_code) })}
    </Text>
  )
}
