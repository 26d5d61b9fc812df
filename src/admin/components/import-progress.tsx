import { Alert, Button, Drawer, Text } from "@medusajs/ui"
import { useSupplyImport } from "../hooks/supply-imports"
import { useText } from "../hooks/use-text"
import { ImportErrors } from "./import-errors"
import { LoadError } from "./load-error"
import { SkeletonRows } from "./section-skeleton"

/** How far an import has come, and in the end what was refused. */
export function ImportProgress({ id, repeated }: { id: string; repeated: boolean }) {
  const { t, quantity } = useText()
  const { data, error, refetch } = useSupplyImport(id)
  const file = data?.import
  const ended = file?.status === "done" || file?.status === "failed"
  const settled = file ? file.lines_applied + file.lines_refused : 0
  return (
    <Drawer.Content>
      <Drawer.Header>
        <Drawer.Title>{file?.file_name ?? t("csv.title")}</Drawer.Title>
        <Drawer.Description>{ended ? "" : t("csv.background")}</Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
        {repeated && <Alert>{t("csv.repeated")}</Alert>}
        {!file && (error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={3} />)}
        {file && (
          <div role="status" className="flex flex-col gap-y-2">
            <Text size="small" weight="plus">
              {t(`csv.states.${file.status}`)}
            </Text>
            <progress className="w-full" max={Math.max(1, file.lines_read)} value={settled} aria-label={t("csv.title")} />
            <Text size="small" className="text-ui-fg-subtle">
              {t("csv.counts", {
                read: quantity(file.lines_read),
                applied: quantity(file.lines_applied),
                refused: quantity(file.lines_refused),
              })}
            </Text>
            {file.error && <Alert variant="error">{file.error}</Alert>}
            {file.ignored_columns.length > 0 && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("csv.ignored", { columns: file.ignored_columns.join(", ") })}
              </Text>
            )}
          </div>
        )}
        {file && ended && file.lines_refused > 0 && <ImportErrors id={id} count={file.lines_refused} />}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("actions.close")}
          </Button>
        </Drawer.Close>
      </Drawer.Footer>
    </Drawer.Content>
  )
}
