import type { SupplierFieldsProps, SupplierPart } from "../lib/supplier-form"
import { SupplierDeliveryFields } from "./supplier-delivery-fields"
import { SupplierIdentityFields } from "./supplier-identity-fields"
import { SupplierTermsFields } from "./supplier-terms-fields"

const fields = {
  identity: SupplierIdentityFields,
  terms: SupplierTermsFields,
  delivery: SupplierDeliveryFields,
}

/** The fields of one part of a supplier. */
export function SupplierFields({ part, ...props }: SupplierFieldsProps & { part: SupplierPart }) {
  const Fields = fields[part]
  return <Fields {...props} />
}
