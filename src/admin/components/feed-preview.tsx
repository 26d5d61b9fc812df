import { Table, Text } from "@medusajs/ui"
import type { SupplierFeedPreviewRowDTO } from "../../types"
import { useText } from "../hooks/use-text"

/** The first rows of another system's table, and what each means here. */
export function FeedPreview({ rows }: { rows: SupplierFeedPreviewRowDTO[] }) {
  const { t, day, quantity } = useText()
  if (rows.length === 0) {
    return (
      <Text size="small" role="status">
        {t("feed.testEmpty")}
      </Text>
    )
  }
  const meaning = (row: SupplierFeedPreviewRowDTO): string =>
    row.refused ??
    [row.line_id, row.expected_at && day(row.expected_at), row.quantity !== null && quantity(row.quantity)].filter(Boolean).join(" · ")
  return (
    <Table className="table-fixed">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("feed.row")}</Table.HeaderCell>
          <Table.HeaderCell>{t("feed.means")}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.row.key}>
            <Table.Cell className="whitespace-normal break-words py-2 align-top">{Object.values(row.row).filter(Boolean).join(" · ")}</Table.Cell>
            <Table.Cell className={`whitespace-normal break-words py-2 align-top ${row.refused ? "text-ui-fg-error" : ""}`}>{meaning(row)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
