import { History } from "@medusajs/icons"
import { Button, Drawer } from "@medusajs/ui"
import type { BackorderDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { HistoryList } from "./history-list"

interface HistoryDrawerProps {
  backorder: BackorderDTO
  /** What tells this record from the others on the screen. */
  name: string
}

export function HistoryDrawer({ backorder, name }: HistoryDrawerProps) {
  const { t } = useText()
  return (
    <Drawer>
      <Drawer.Trigger asChild>
        <Button size="small" variant="transparent" className="-ml-2" aria-label={`${t("backorder.history.show")}: ${name}`}>
          <History />
          {t("backorder.history.title")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{`${t("backorder.history.title")}: ${name}`}</Drawer.Title>
          <Drawer.Description>{t("backorder.history.description")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          <HistoryList backorderId={backorder.id} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
