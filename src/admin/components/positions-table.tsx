import { clx } from "@medusajs/ui"
import { useId } from "react"
import { Link } from "react-router-dom"
import { useRowsPage } from "../hooks/use-rows-page"
import { useText } from "../hooks/use-text"
import { positionFigures, type ItemPositions, type PositionFigures } from "../lib/positions"
import { RowPages } from "./row-pages"

interface PositionsTableProps {
  item: ItemPositions
  /** Whether the total covers every place there is. */
  complete: boolean
  /** Where a page shows several items, each table is headed by its item's name. */
  named: boolean
}

const PAGE_SIZE = 20

/** One item, a row for each location, and the total below. Narrow enough for the side of a page. */
export function PositionsTable({ item, complete, named }: PositionsTableProps) {
  const { t } = useText()
  const captionId = useId()
  const { visible, pages } = useRowsPage(item.positions, PAGE_SIZE)
  return (
    <div>
      {/* Focusable, so that the keyboard can scroll what a narrow screen cuts off. */}
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-labelledby={captionId}>
        <table className="txt-compact-xsmall w-full border-collapse">
          <caption id={captionId} className={named ? "txt-small-plus px-6 pt-3 text-left" : "sr-only"}>
            {named ? <Link to={`/inventory/${item.inventory_item_id}`}>{item.name}</Link> : item.name}
          </caption>
          <thead>
            <tr className="text-ui-fg-subtle border-b">
              <th scope="col" className="py-2 pl-6 text-left font-medium">
                {t("position.location")}
              </th>
              {positionFigures.map((figure) => (
                <th key={figure} scope="col" className="px-1 py-2 text-right font-medium last:pr-6">
                  {t(`position.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y">
            {visible.map((position) => (
              <tr key={position.location_id}>
                <th scope="row" className="max-w-36 break-words py-2 pl-6 text-left font-normal">
                  {position.location_name}
                </th>
                <Figures figures={position} />
              </tr>
            ))}
          </tbody>
          {complete && item.positions.length > 1 && (
            <tfoot className="border-t">
              <tr className="font-medium">
                <th scope="row" className="py-2 pl-6 text-left font-medium">
                  {t("position.total")}
                </th>
                <Figures figures={item.total} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <RowPages pages={pages} />
    </div>
  )
}

function Figures({ figures }: { figures: PositionFigures }) {
  const { quantity } = useText()
  return (
    <>
      {positionFigures.map((figure) => (
        <td
          key={figure}
          className={clx("whitespace-nowrap px-1 py-2 text-right tabular-nums last:pr-6", {
            "text-ui-fg-error": figures[figure] < 0,
          })}
        >
          {quantity(figures[figure])}
        </td>
      ))}
    </>
  )
}
