/** The name people know an order or cart line by: "Oak chair, black". */
export function productName(line: { title: string; product_title?: string | null; variant_title?: string | null }): string {
  const product = line.product_title ?? line.title
  const variant = line.variant_title
  return variant && variant !== product && variant !== "Default variant" ? `${product}, ${variant}` : product
}
