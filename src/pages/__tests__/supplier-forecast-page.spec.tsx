import { renderToStaticMarkup } from "react-dom/server"
import type { SupplierForecastArticleDTO, SupplierForecastDTO } from "../../types"
import { SupplierForecastPage } from "../supplier-forecast-page"

const hostile = `<script>alert("1")</script>`

const figures = (firm_quantity: number, on_order_quantity: number, median: number | null) => ({
  firm_quantity,
  on_order_quantity,
  forecast: median === null ? null : { mean: median, median, p80: median + 1, p90: median + 2, p95: median + 3.5 },
})

const article = (more: Partial<SupplierForecastArticleDTO> = {}): SupplierForecastArticleDTO => ({
  agreement_id: "supag_1",
  inventory_item_id: "iitem_1",
  title: "Oak chair",
  sku: "CHAIR",
  supplier_sku: "TW-4711",
  lead_time_days: 14,
  position: 1,
  suppliers: 1,
  basis: "history",
  history_weeks: 31,
  weeks: [{ starts_on: "2026-11-23", ...figures(7, 0, 4) }],
  totals: [{ weeks: 4, ...figures(7, 12, 16) }],
  later: { firm_quantity: 0, on_order_quantity: 0 },
  undated_on_order_quantity: 0,
  ...more,
})

const page = (articles: SupplierForecastArticleDTO[], language: "de" | "en" = "en"): string => {
  const forecast: SupplierForecastDTO = {
    supplier_id: "sup_1",
    from: "2026-11-23",
    weeks: 12,
    made_at: "2026-11-23T10:00:00.000Z",
    articles,
  }
  return renderToStaticMarkup(
    <SupplierForecastPage language={language} shopName="Nordholz" forecast={forecast} file="token/csv" />
  )
}

const cells = (html: string, row: string): string[] => {
  const [, rest = ""] = html.split(`<th scope="row">${row}</th>`)
  return [...rest.split("</tr>")[0].matchAll(/<td>([^<]*)<\/td>/g)].map(([, text]) => text)
}

describe("the page with a supplier's forecast", () => {
  it("keeps firm, on order and the forecast's quantiles apart, in the supplier's language", () => {
    expect(cells(page([article()]), "23 November 2026")).toEqual(["7", "0", "4", "5", "6", "7.5"])
    expect(cells(page([article()], "de"), "23. November 2026")).toEqual(["7", "0", "4", "5", "6", "7,5"])
    expect(cells(page([article()], "de"), "Erste 4 Wochen")).toEqual(["7", "12", "16", "17", "18", "19,5"])
  })

  it("has no column for a forecast that there is none of, and says why", () => {
    const early = { basis: "too_little_history" as const, weeks: [{ starts_on: "2026-11-23", ...figures(7, 2, null) }] }
    const html = page([article({ ...early, totals: [{ weeks: 4, ...figures(7, 2, null) }] })])
    expect(cells(html, "23 November 2026")).toEqual(["7", "2"])
    expect(html).toContain("No forecast: too few orders so far.")
    expect(html).not.toContain("Middle value")
  })

  it("has no table where every figure would be nothing", () => {
    const html = page([article({ basis: "too_little_history", weeks: [{ starts_on: "2026-11-23", ...figures(0, 0, null) }], totals: [{ weeks: 4, ...figures(0, 0, null) }] })])
    expect(html).toContain("No forecast: too few orders so far.")
    expect(html).not.toContain("<table")
  })

  it("tells what lies beyond its weeks, and what has no date", () => {
    const html = page([article({ later: { firm_quantity: 3, on_order_quantity: 4 }, undated_on_order_quantity: 5 })])
    expect(html).toContain("Firm after that: 3. On order for after that: 4. On order without a date: 5.")
  })

  it("leads to the file, shows markup as text and needs no script", () => {
    const html = page([article({ title: hostile, supplier_sku: hostile })])
    expect(html).toContain('href="token/csv"')
    expect(html).not.toContain("<script")
  })

  it("says so where there is nothing to tell", () => {
    expect(page([])).toContain("There is no article for which we ask you first.")
    expect(page([])).not.toContain("token/csv")
  })
})
