import { Alert } from "@medusajs/ui"

export function FormError({ message }: { message: string }) {
  return (
    <Alert variant="error" role="alert">
      {message}
    </Alert>
  )
}
