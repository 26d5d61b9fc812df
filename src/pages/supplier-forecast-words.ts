import type { Amount } from "../emails/format"

/** Every sentence of the page on which a supplier sees its forecast, in one language. */
export interface SupplierForecastWords {
  title: string
  intro: string
  /** What the three kinds of figures are, and what the forecast knows nothing of. */
  firmMeans: string
  onOrderMeans: string
  forecastMeans: string
  empty: string
  file: string
  number(sku: string): string
  history(weeks: number): string
  tooLittleHistory: string
  week: string
  firm: string
  onOrder: string
  median: string
  p80: string
  p90: string
  p95: string
  total(weeks: number): string
  laterFirm(amount: Amount): string
  laterOnOrder(amount: Amount): string
  undated(amount: Amount): string
  link: string
}
