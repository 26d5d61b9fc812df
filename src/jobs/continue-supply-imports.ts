import type { MedusaContainer } from "@medusajs/framework/types"
import { carryOutSupplyImportsWorkflow } from "../workflows/carry-out-supply-imports"

/** Carries on imports that a process left half-way. */
export default async function continueSupplyImports(container: MedusaContainer): Promise<void> {
  await carryOutSupplyImportsWorkflow(container).run({ input: { now: new Date().toISOString() } })
}

export const config = {
  name: "continue-supply-imports",
  schedule: "* * * * *",
}
