import { Badge, StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { SupplierAgreementDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { agreementStatus, type AgreementStatus } from "../lib/agreement-facts"
import { today } from "../lib/days"

const colors: Record<AgreementStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  current: "green",
  future: "blue",
  past: "grey",
}

/** Whether an agreement is valid today, and whether its item may go straight to customers. */
export function AgreementBadges({ agreement }: { agreement: SupplierAgreementDTO }) {
  const { t } = useText()
  const status = agreementStatus(agreement, today(new Date()))
  return (
    <span className="flex flex-wrap items-center gap-1">
      <StatusBadge color={colors[status]}>{t(`agreement.status.${status}`)}</StatusBadge>
      {agreement.dropship && <Badge size="2xsmall">{t("agreement.status.dropship")}</Badge>}
    </span>
  )
}
