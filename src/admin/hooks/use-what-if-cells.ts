import { useMemo } from "react"
import type { SimulatedFiguresDTO } from "../../types"
import { useText } from "./use-text"

type FigureKey = keyof SimulatedFiguresDTO<unknown>

/** Writes simulated figures: shares in percent, money in its currency, the rest as numbers of one or two places. */
export function useWhatIfCells(currency: string | null) {
  const { locale } = useText()
  return useMemo(() => {
    const of = (name: FigureKey, signDisplay: "auto" | "exceptZero"): Intl.NumberFormat => {
      if (name === "fill_rate") {
        return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1, signDisplay })
      }
      if (name.endsWith("_cost") && currency !== null) {
        return new Intl.NumberFormat(locale, { style: "currency", currency: currency.toUpperCase(), maximumFractionDigits: 0, signDisplay })
      }
      return new Intl.NumberFormat(locale, { maximumFractionDigits: name.startsWith("mean_") ? 2 : 1, signDisplay })
    }
    return {
      written: (name: FigureKey, value: number) => of(name, "auto").format(value),
      changed: (name: FigureKey, value: number) => of(name, "exceptZero").format(value),
    }
  }, [locale, currency])
}
