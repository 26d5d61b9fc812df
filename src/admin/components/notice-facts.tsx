import type { NoticeDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { Facts } from "./facts"
import { NoticeAbout } from "./notice-about"

export function NoticeFacts({ notice }: { notice: NoticeDTO }) {
  const { t, moment, quantity } = useText()
  return (
    <Facts
      title={t("notice.facts.title")}
      facts={[
        [t("notice.fields.about"), <NoticeAbout key="about" notice={notice} />],
        [t("notice.fields.to"), notice.to],
        [t("notice.fields.language"), t(`languages.${notice.language}`)],
        [t("notice.fields.written"), moment(notice.created_at)],
        [t("notice.fields.due"), moment(notice.due_at)],
        [t("notice.fields.sent"), notice.sent_at ? moment(notice.sent_at) : "–"],
        [t("notice.fields.attempts"), quantity(notice.attempts)],
        [t("notice.fields.lastError"), notice.last_error ?? "–"],
      ]}
    />
  )
}
