import { MedusaError } from "@medusajs/framework/utils"

const REFUSALS: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.DUPLICATE_ERROR,
]

/** Says that the input is wrong, so that trying again would change nothing. */
export const isMedusaRefusal = (error: unknown): error is MedusaError =>
  MedusaError.isMedusaError(error) && REFUSALS.includes(error.type)
