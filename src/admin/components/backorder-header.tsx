import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BackorderDTO } from "../../types"
import { useBackorderActions } from "../hooks/use-backorder-actions"
import { useText } from "../hooks/use-text"
import { BackorderQuantities } from "./backorder-quantities"
import { PromiseText } from "./promise-text"
import { BackorderStatusBadge } from "./status-badges"

export function BackorderHeader({ backorder }: { backorder: BackorderDTO }) {
  const { t } = useText()
  const { actions, drawer } = useBackorderActions(backorder)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Heading>{t("backorder.number", { number: `#${backorder.display_id}` })}</Heading>
          <BackorderStatusBadge backorder={backorder} />
        </div>
        <Text size="small">
          {backorder.title}
          {backorder.sku && <span className="text-ui-fg-subtle">{` · ${backorder.sku}`}</span>}
          {" · "}
          <Link
            to={`/orders/${backorder.order_id}`}
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          >
            {`${t("backorder.fields.order")} #${backorder.order_display_id ?? backorder.order_id}`}
          </Link>
        </Text>
        <div className="flex flex-wrap gap-2">
          {actions.map((action) => (
            <Button
              key={action.name}
              type="button"
              size="small"
              variant="secondary"
              disabled={action.disabled}
              onClick={(event) => void action.run(event.currentTarget)}
            >
              {action.icon}
              {action.label}
            </Button>
          ))}
          {drawer}
        </div>
      </div>
      <div className="px-6 py-4">
        <BackorderQuantities backorder={backorder} />
      </div>
      <div className="px-6 py-4">
        <PromiseText backorder={backorder} />
      </div>
    </Container>
  )
}
