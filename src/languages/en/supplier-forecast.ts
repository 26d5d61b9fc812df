import type { SupplierForecastWords } from "../../pages/supplier-forecast-words"

export const supplierForecast: SupplierForecastWords = {
  title: "Forecast",
  intro: "This is what we expect to need from you, week by week, as we see it today. It is no order: what we need we order with a purchase order.",
  firmMeans:
    "Firm: our customers wait for it already and no purchase order covers it. It stands in the week in which it would come if we ordered it today.",
  onOrderMeans: "On order: you have our purchase order for it. It stands in the week of its delivery date; what is late stands in the first week.",
  forecastMeans:
    "Forecast: what our customers will order in that week, what we have in stock not taken off. It is made from the orders of up to a year and knows no season and no trend. Of the first week it covers what is left. What is firm or on order is not part of it.",
  empty: "There is no article for which we ask you first.",
  file: "Save as a file (CSV)",
  number: (sku) => `Number ${sku}`,
  history: (weeks) => (weeks === 1 ? "Forecast from one week of orders." : `Forecast from ${weeks} weeks of orders.`),
  tooLittleHistory: "No forecast: too few orders so far.",
  week: "Week from",
  firm: "Firm",
  onOrder: "On order",
  median: "Middle value",
  p80: "At most in 8 of 10 cases",
  p90: "At most in 9 of 10",
  p95: "At most in 19 of 20",
  total: (weeks) => `First ${weeks} weeks`,
  laterFirm: (amount) => `Firm after that: ${amount.text}.`,
  laterOnOrder: (amount) => `On order for after that: ${amount.text}.`,
  undated: (amount) => `On order without a date: ${amount.text}.`,
  link: "This page shows the forecast alone. Whoever has the link can read it.",
}
