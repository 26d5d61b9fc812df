/** Why something failed, in words; Medusa's workflows throw what is no Error but has a message. */
export function errorReason(error: unknown): string {
  const hasMessage = typeof error === "object" && error !== null && "message" in error
  return hasMessage ? String(error.message) : String(error)
}
