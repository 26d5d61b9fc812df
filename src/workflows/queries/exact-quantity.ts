import BigNumber from "bignumber.js"

/** Medusa sends a quantity twice: as a number, and exactly under `raw_`. */
export type ExactQuantity<Name extends string> = { [key in Name]?: unknown } & {
  [key in `raw_${Name}`]?: unknown
}

/** The exact value of a quantity or amount; zero where the row or the value is missing. */
export function exact<Name extends string>(row: ExactQuantity<Name> | undefined | null, name: Name): BigNumber {
  const raw: unknown = row?.[`raw_${name}`]
  if (raw !== null && typeof raw === "object" && "value" in raw) {
    return new BigNumber(String(raw.value))
  }
  const plain: unknown = row?.[name]
  return new BigNumber(plain === undefined || plain === null ? 0 : String(plain))
}
