import { Button, Container, Drawer, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { SupplierFeedDTO } from "../../types"
import { useSupplierFeed } from "../hooks/supplier-feed"
import { useText } from "../hooks/use-text"
import { Facts } from "./facts"
import { FeedFormDrawer } from "./feed-form-drawer"
import { FeedMenu } from "./feed-menu"
import { LoadErrorContainer } from "./load-error"
import { SectionSkeleton } from "./section-skeleton"

/** Where a supplier's dates are read from, how the last reading went, and what went wrong. */
export function SupplierFeed({ supplierId }: { supplierId: string }) {
  const { t, moment, quantity } = useText()
  const { data, error, refetch } = useSupplierFeed(supplierId)
  const [isOpen, setIsOpen] = useState(false)
  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={3} />
  }
  const { feed, sources } = data
  const drawer = (
    <Drawer open={isOpen} onOpenChange={setIsOpen}>
      {isOpen && <FeedFormDrawer supplierId={supplierId} feed={feed} sources={sources} onDone={() => setIsOpen(false)} />}
    </Drawer>
  )
  if (!feed) {
    return (
      <Container className="divide-y p-0">
        <div className="flex items-center justify-between gap-2 px-6 py-4">
          <Heading level="h2">{t("feed.title")}</Heading>
          {sources.length > 0 && (
            <Button type="button" size="small" variant="secondary" onClick={() => setIsOpen(true)}>
              {t("feed.set")}
            </Button>
          )}
        </div>
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(sources.length > 0 ? "feed.none" : "feed.noSources")}
        </Text>
        {drawer}
      </Container>
    )
  }
  const at = (time: string | null): string => (time === null ? t("feed.never") : moment(time))
  const facts: [string, ReactNode][] = [
    [t("feed.fields.state"), <FeedState key="state" feed={feed} />],
    [t("feed.fields.source"), `${feed.source} · ${feed.table_name}`],
    [t("feed.fields.lastRun"), at(feed.last_run_at)],
    [t("feed.fields.lastSuccess"), at(feed.last_success_at)],
    ...(feed.active && feed.next_run_at ? [[t("feed.fields.nextRun"), moment(feed.next_run_at)] satisfies [string, ReactNode]] : []),
    ...(feed.last_error ? [[t("feed.fields.error"), feed.last_error] satisfies [string, ReactNode]] : []),
    [
      t("feed.fields.result"),
      t("feed.runResult", {
        read: quantity(feed.last_read),
        changed: quantity(feed.last_changed),
        refused: quantity(feed.last_refused),
      }),
    ],
    ...(feed.last_refusals.length ? [[t("feed.refused"), <Refusals key="refused" feed={feed} />] satisfies [string, ReactNode]] : []),
  ]
  return (
    <>
      <Facts title={t("feed.title")} facts={facts} action={<FeedMenu supplierId={supplierId} onEdit={() => setIsOpen(true)} />} />
      {drawer}
    </>
  )
}

function FeedState({ feed }: { feed: SupplierFeedDTO }) {
  const { t, quantity } = useText()
  if (feed.failures > 0) {
    return <StatusBadge color="red">{t("feed.states.failing", { count: feed.failures })}</StatusBadge>
  }
  return feed.active ? (
    <StatusBadge color="green">{t("feed.states.active", { minutes: quantity(feed.interval_seconds / 60) })}</StatusBadge>
  ) : (
    <StatusBadge color="grey">{t("feed.states.resting")}</StatusBadge>
  )
}

function Refusals({ feed }: { feed: SupplierFeedDTO }) {
  return (
    <ul className="list-disc pl-4">
      {feed.last_refusals.map(({ key, reason }) => (
        <li key={`${key} ${reason}`}>
          {key}: {reason}
        </li>
      ))}
    </ul>
  )
}
