import { supplierSamples } from "../samples/supplier"

export { supplierSamples as samples }

export const [chairs] = supplierSamples.supplier_order.lines

export const url = supplierSamples.supplier_order.supplier_url
