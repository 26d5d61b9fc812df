import type { MedusaContainer } from "@medusajs/framework/types"
import { checkSupplierDatesWorkflow } from "../workflows/check-supplier-dates"

/** Reminds silent suppliers and puts off what is late; it goes on until nothing is due any more. */
export default async function checkSupplierDates(container: MedusaContainer): Promise<void> {
  for (let checked = 1; checked > 0; ) {
    const { result } = await checkSupplierDatesWorkflow(container).run({ input: { now: new Date().toISOString() } })
    checked = result.checked
  }
}

export const config = {
  name: "check-supplier-dates",
  schedule: "* * * * *",
}
