/** Another item a supplier offers in place of an ordered one; what it leaves out is null. */
export interface Substitute {
  sku: string | null
  title: string | null
  note: string | null
  unit_cost: number | null
}

export const isSameSubstitute = (left: Substitute | null, right: Substitute | null): boolean =>
  left === null || right === null
    ? left === right
    : left.sku === right.sku &&
      left.title === right.title &&
      left.note === right.note &&
      left.unit_cost === right.unit_cost
