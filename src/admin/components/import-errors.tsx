import { Button, Heading, Table, Text } from "@medusajs/ui"
import { SHOWN, useImportErrors } from "../hooks/supply-imports"
import { useErrorToast } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { download } from "../lib/download"
import { LoadError } from "./load-error"
import { SkeletonRows } from "./section-skeleton"

export function ImportErrors({ id, count }: { id: string; count: number }) {
  const { t, quantity } = useText()
  const { data, error, refetch } = useImportErrors(id, count)
  const showError = useErrorToast()
  if (!data) {
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={3} />
  }
  return (
    <section className="flex flex-col gap-y-2">
      <Heading level="h3">{t("csv.refused")}</Heading>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("csv.line")}</Table.HeaderCell>
            <Table.HeaderCell>{t("csv.reason")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {data.errors.map(({ line, reason }) => (
            <Table.Row key={line}>
              <Table.Cell className="py-2 align-top">{quantity(line)}</Table.Cell>
              <Table.Cell className="whitespace-normal py-2 align-top">{reason}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {count > SHOWN && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("csv.more", { count: SHOWN })}
        </Text>
      )}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => void download(`/admin/purchase-orders/imports/${id}/errors?format=csv`, `refused-${id}.csv`).catch(showError)}
        >
          {t("csv.downloadRefused")}
        </Button>
      </div>
    </section>
  )
}
