import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminSupplierFeedResponse, SupplierFeedDTO } from "../../types"
import { useSetFeed, useTestFeed } from "../hooks/supplier-feed"
import { useText } from "../hooks/use-text"
import { feedColumns, feedErrors, feedForm, feedInput, type FeedColumn, type FeedField, type FeedForm } from "../lib/feed-form"
import { FeedPreview } from "./feed-preview"
import { FormDrawer } from "./form-drawer"
import { NumberField } from "./number-field"
import { SelectField } from "./select-field"
import { SwitchField } from "./switch-field"
import { TextField } from "./text-field"
import { TimeZonePicker } from "./time-zone-picker"

interface FeedFormDrawerProps {
  supplierId: string
  feed: SupplierFeedDTO | null
  sources: AdminSupplierFeedResponse["sources"]
  onDone: () => void
}

const hints: Partial<Record<FeedColumn, string>> = { line_id: "feed.fields.lineHint", cursor: "feed.fields.cursorHint" }

export function FeedFormDrawer({ supplierId, feed, sources, onDone }: FeedFormDrawerProps) {
  const { t } = useText()
  const save = useSetFeed(supplierId)
  const test = useTestFeed(supplierId)
  const [form, setForm] = useState(() => feedForm(feed, sources.length === 1 ? sources[0].name : ""))
  const [showErrors, setShowErrors] = useState(false)
  const errors = showErrors ? feedErrors(form) : {}
  const set = (part: Partial<FeedForm>): void => setForm((current) => ({ ...current, ...part }))
  const errorOf = (field: FeedField): string | undefined => {
    const key = errors[field]
    return key && t(key)
  }
  const whenComplete = (run: () => void): void => {
    setShowErrors(true)
    if (Object.keys(feedErrors(form)).length === 0) {
      run()
    }
  }
  const submit = (): void =>
    whenComplete(() =>
      save.mutate(feedInput(form), {
        onSuccess: () => {
          toast.success(t("feed.saved"))
          onDone()
        },
      })
    )

  return (
    <FormDrawer
      title={t(feed ? "feed.edit" : "feed.set")}
      description={t("feed.editDescription")}
      submitLabel={t("actions.save")}
      isPending={save.isPending}
      error={save.error ?? test.error}
      onSubmit={submit}
    >
      <SelectField
        label={t("feed.fields.source")}
        value={form.source}
        onChange={(source) => set({ source })}
        error={errorOf("source")}
        options={sources.map(({ name, type }) => ({ value: name, label: `${name} (${type})` }))}
      />
      <TextField
        label={t("feed.fields.table")}
        hint={t("feed.fields.tableHint")}
        value={form.table_name}
        onChange={(table_name) => set({ table_name })}
        error={errorOf("table_name")}
      />
      {feedColumns.map((column) => {
        const hint = hints[column]
        return (
          <TextField
            key={column}
            label={t(`feed.fields.${column}`)}
            hint={hint && t(hint)}
            value={form.columns[column]}
            onChange={(name) => set({ columns: { ...form.columns, [column]: name } })}
            error={errorOf(column)}
          />
        )
      })}
      <TimeZonePicker value={form.time_zone} onChange={(time_zone) => set({ time_zone })} />
      <NumberField
        label={t("feed.fields.interval")}
        value={form.minutes}
        onChange={(minutes) => set({ minutes })}
        error={errorOf("minutes")}
      />
      <SwitchField label={t("feed.active")} hint={t("feed.activeHint")} value={form.active} onChange={(active) => set({ active })} />
      {feed && (
        <SwitchField
          label={t("feed.fromStart")}
          hint={t("feed.fromStartHint")}
          value={form.from_start}
          onChange={(from_start) => set({ from_start })}
        />
      )}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={test.isPending}
          onClick={() => whenComplete(() => test.mutate(feedInput(form)))}
        >
          {t("feed.test")}
        </Button>
      </div>
      {test.data && <FeedPreview rows={test.data.rows} />}
    </FormDrawer>
  )
}
