import type { SupplierAgreementDTO, SupplierDTO } from "./supply"

interface Page {
  count: number
  limit: number
  offset: number
}

/** As answered without `fields`, as are the others. */
export interface AdminSupplierListResponse extends Page {
  suppliers: SupplierDTO[]
}

export interface AdminSupplierResponse {
  supplier: SupplierDTO
}

export interface AdminSupplierAgreementListResponse extends Page {
  agreements: SupplierAgreementDTO[]
}

export interface AdminSupplierAgreementResponse {
  agreement: SupplierAgreementDTO
}

export interface AdminSupplierAgreementDeleteResponse {
  id: string
  object: "supplier_agreement"
  deleted: true
}
