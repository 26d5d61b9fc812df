import type { SupplierForecastWords } from "../../pages/supplier-forecast-words"

export const supplierForecast: SupplierForecastWords = {
  title: "Bedarfsvorschau",
  intro: "Das brauchen wir voraussichtlich von Ihnen, Woche für Woche, so wie wir es heute sehen. Es ist keine Bestellung: Was wir brauchen, bestellen wir mit einer Bestellung.",
  firmMeans:
    "Fest: Unsere Kunden warten schon darauf, und keine Bestellung deckt es. Es steht in der Woche, in der es käme, wenn wir es heute bestellten.",
  onOrderMeans:
    "Bestellt: Sie haben unsere Bestellung darüber. Es steht in der Woche seines Liefertermins; was überfällig ist, steht in der ersten Woche.",
  forecastMeans:
    "Vorschau: was unsere Kunden in dieser Woche bestellen werden; was wir auf Lager haben, ist nicht abgezogen. Sie ist aus den Bestellungen von bis zu einem Jahr gemacht und kennt weder Saison noch Trend. Von der ersten Woche umfasst sie, was noch bleibt. Was fest oder bestellt ist, ist nicht darin enthalten.",
  empty: "Es gibt keinen Artikel, nach dem wir zuerst Sie fragen.",
  file: "Als Datei speichern (CSV)",
  number: (sku) => `Nummer ${sku}`,
  history: (weeks) => (weeks === 1 ? "Vorschau aus den Bestellungen einer Woche." : `Vorschau aus den Bestellungen von ${weeks} Wochen.`),
  tooLittleHistory: "Keine Vorschau: bisher zu wenige Bestellungen.",
  week: "Woche ab",
  firm: "Fest",
  onOrder: "Bestellt",
  median: "Mittlerer Wert",
  p80: "Höchstens in 8 von 10 Fällen",
  p90: "Höchstens in 9 von 10",
  p95: "Höchstens in 19 von 20",
  total: (weeks) => `Erste ${weeks} Wochen`,
  laterFirm: (amount) => `Fest für danach: ${amount.text}.`,
  laterOnOrder: (amount) => `Bestellt für danach: ${amount.text}.`,
  undated: (amount) => `Bestellt ohne Termin: ${amount.text}.`,
  link: "Diese Seite zeigt nur die Vorschau. Wer den Link hat, kann sie lesen.",
}
