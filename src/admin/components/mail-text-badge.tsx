import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { NoticeWordingState } from "../../types"
import { useText } from "../hooks/use-text"

const colors: Record<NoticeWordingState, ComponentProps<typeof StatusBadge>["color"]> = {
  ours: "grey",
  own: "green",
  falls_back: "red",
}

export function MailTextBadge({ state }: { state: NoticeWordingState }) {
  const { t } = useText()
  return <StatusBadge color={colors[state]}>{t(`mailText.state.${state}`)}</StatusBadge>
}
