import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useRef } from "react"
import type { NoticeDTO } from "../../types"
import { useResend } from "../hooks/use-resend"
import { useText } from "../hooks/use-text"
import { NoticeDeliveryBadge, NoticeStatusBadge } from "./notice-badges"

export function NoticeHeader({ notice }: { notice: NoticeDTO }) {
  const { t } = useText()
  const { resend, isPending, isPossible } = useResend(notice)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Container className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <div className="min-w-0">
        <Heading className="break-words">{notice.subject}</Heading>
        <Text size="small" className="text-ui-fg-subtle break-words">
          {t("notice.typeTo", { type: t(`notice.type.${notice.type}`), to: notice.to })}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <NoticeStatusBadge status={notice.status} />
        {notice.delivery && <NoticeDeliveryBadge delivery={notice.delivery} />}
        {isPossible && (
          <Button
            ref={button}
            type="button"
            size="small"
            variant="secondary"
            isLoading={isPending}
            onClick={() => void resend(button.current)}
          >
            {t(notice.status === "pending" ? "notice.resend.labelNow" : "notice.resend.label")}
          </Button>
        )}
      </div>
    </Container>
  )
}
