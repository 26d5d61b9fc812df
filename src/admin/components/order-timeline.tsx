import { Button, Drawer, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useOrderTimeline } from "../hooks/order-timeline"
import { useText } from "../hooks/use-text"
import { LoadError } from "./load-error"
import { SkeletonRows } from "./section-skeleton"
import { TimelineEntry } from "./timeline-entry"

const NEWEST = 4
const STEP = 50
/** As many as the API gives at once. */
const MOST = 100

/** Promises, mails, answers, parcels and refunds of an order: the newest here, all of them in a drawer. */
export function OrderTimeline({ orderId }: { orderId: string }) {
  const { t } = useText()
  const { data, error, refetch } = useOrderTimeline(orderId, NEWEST)
  return (
    <section aria-label={t("backorder.timeline.title")}>
      <div className="flex items-center justify-between gap-2 px-6 py-3">
        <Heading level="h3">{t("backorder.timeline.title")}</Heading>
        {data && data.count > NEWEST && <TimelineDrawer orderId={orderId} />}
      </div>
      {data ? (
        <ol className="divide-y border-t">
          {data.entries.map((entry) => (
            <TimelineEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      ) : error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={NEWEST} />
      )}
    </section>
  )
}

function TimelineDrawer({ orderId }: { orderId: string }) {
  const { t } = useText()
  return (
    <Drawer>
      <Drawer.Trigger asChild>
        <Button type="button" size="small" variant="transparent">
          {t("backorder.timeline.all")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("backorder.timeline.title")}</Drawer.Title>
          <Drawer.Description>{t("backorder.timeline.description")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          <WholeTimeline orderId={orderId} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

function WholeTimeline({ orderId }: { orderId: string }) {
  const { t } = useText()
  const [limit, setLimit] = useState(STEP)
  const { data, error, refetch, isFetching } = useOrderTimeline(orderId, limit)
  if (!data) {
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={6} />
  }
  const older = data.count - data.entries.length
  return (
    <>
      <ol className="divide-y">
        {data.entries.map((entry) => (
          <TimelineEntry key={entry.id} entry={entry} />
        ))}
      </ol>
      {older > 0 && (
        <div className="border-t px-6 py-3">
          {limit < MOST ? (
            <Button type="button" size="small" variant="secondary" isLoading={isFetching} onClick={() => setLimit(MOST)}>
              {t("backorder.timeline.older")}
            </Button>
          ) : (
            <Text size="small" className="text-ui-fg-subtle">
              {t("backorder.timeline.more", { count: older })}
            </Text>
          )}
        </div>
      )}
    </>
  )
}
