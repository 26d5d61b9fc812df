import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../hooks/use-text"
import { useWaysOut, type AskedLine } from "../hooks/ways-out"
import { LateUnitsList } from "./late-units-list"
import { LoadError } from "./load-error"
import { SkeletonRows } from "./section-skeleton"
import { WaysOutTable } from "./ways-out-table"

interface WaysOutModalProps {
  asked: AskedLine
  itemName: string
}

/** Who gets their goods too late because of a line, and what can still be done about it. */
export function WaysOutModal({ asked, itemName }: WaysOutModalProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <FocusModal open={open} onOpenChange={setOpen}>
      <FocusModal.Trigger asChild>
        <Button type="button" size="small" variant="secondary" aria-label={`${t("waysOut.label")}: ${itemName}`}>
          {t("waysOut.label")}
        </Button>
      </FocusModal.Trigger>
      {open && (
        <FocusModal.Content>
          <FocusModal.Header />
          <FocusModal.Body className="flex-1 overflow-y-auto">
            <WaysOut asked={asked} itemName={itemName} onLeave={() => setOpen(false)} />
          </FocusModal.Body>
        </FocusModal.Content>
      )}
    </FocusModal>
  )
}

function WaysOut({ asked, itemName, onLeave }: WaysOutModalProps & { onLeave: () => void }) {
  const { t, day } = useText()
  const { data, error, isLoading, refetch } = useWaysOut(asked)
  const found = data?.alternatives
  return (
    <div className="mx-auto flex w-full max-w-[1120px] flex-col gap-y-6 px-4 py-8">
      <div>
        <FocusModal.Title asChild>
          <Heading>{t("waysOut.title", { item: itemName })}</Heading>
        </FocusModal.Title>
        <FocusModal.Description asChild>
          <Text size="small" className="text-ui-fg-subtle">
            {[t("waysOut.description"), ...(asked.expectedAt ? [t("waysOut.looksAt", { date: day(asked.expectedAt) })] : [])].join(" ")}
          </Text>
        </FocusModal.Description>
      </div>
      {error && !found && <LoadError error={error} onRetry={() => void refetch()} />}
      {isLoading && <SkeletonRows rows={4} />}
      {found && found.late.length === 0 && <Text>{t("waysOut.nobody")}</Text>}
      {found && found.late.length > 0 && (
        <>
          <LateUnitsList found={found} />
          {found.ways.length === 0 ? (
            <Text>{t("waysOut.noWay")}</Text>
          ) : (
            <>
              <WaysOutTable found={found} asked={asked} onLeave={onLeave} />
              <Text size="small" className="text-ui-fg-subtle">
                {t("waysOut.hint")}
              </Text>
            </>
          )}
        </>
      )}
    </div>
  )
}
