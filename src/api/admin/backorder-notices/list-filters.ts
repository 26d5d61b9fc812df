type Filters = Record<string, unknown> & { delivery?: string[] }

/** `none` asks for the notices that the provider has said nothing of. */
export function noticeFilters({ delivery, ...columns }: Filters): Record<string, unknown> {
  if (delivery === undefined) {
    return columns
  }
  const reported = delivery.filter((one) => one !== "none")
  const wanted = [
    ...(reported.length > 0 ? [{ delivery: reported }] : []),
    ...(reported.length < delivery.length ? [{ delivery: null }] : []),
  ]
  return { ...columns, $and: [{ $or: wanted }] }
}
