/** Reads the parameters of a case as what they must be. */
export type Params = Readonly<Record<string, unknown>>

export type CaseTable = Readonly<Record<string, (params: Params) => Record<string, unknown>>>

const isNumber = (value: unknown): value is number => typeof value === "number"

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

export function num(params: Params, name: string): number {
  const value = params[name]
  if (!isNumber(value)) {
    throw new TypeError(`${name} is no number: ${JSON.stringify(value)}`)
  }
  return value
}

export const optionalNum = (params: Params, name: string): number | undefined =>
  params[name] == null ? undefined : num(params, name)

export function list(params: Params, name: string): number[] {
  const value = params[name]
  if (!Array.isArray(value) || !value.every(isNumber)) {
    throw new TypeError(`${name} is no list of numbers: ${JSON.stringify(value)}`)
  }
  return value
}

export const numOrList = (params: Params, name: string): number | number[] =>
  Array.isArray(params[name]) ? list(params, name) : num(params, name)

export function record(params: Params, name: string): Params {
  const value = params[name]
  if (!isRecord(value)) {
    throw new TypeError(`${name} is no object: ${JSON.stringify(value)}`)
  }
  return value
}

/** Probabilities by value, as a list from 0 on or as an object. */
export function mass(params: Params, name: string): Record<number, number> {
  const entries = Object.entries(record(params, name))
  return Object.fromEntries(entries.map(([key, value]) => [Number(key), isNumber(value) ? value : NaN]))
}
