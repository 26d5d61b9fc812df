import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { ClaimedImport } from "../../modules/supply/imports/import-store"
import type SupplyModuleService from "../../modules/supply/service"
import { errorReason } from "../../modules/work-queue/error-reason"
import { applyAtomicImport, applyImport } from "./import-apply"
import { checkImport } from "./import-check"
import { ensureImportLevels } from "./import-levels"
import { settleImport } from "./import-settle"

/** Attempts after which an import that keeps stopping is given up. */
const MOST_ATTEMPTS = 8

export interface CarryOutImportsInput {
  /** Only this one; every one that waits if left out. */
  id?: string
  now: string
}

/**
 * Carries imports on from where they stand: look up, apply, settle. Each stage is remembered, and so is each line, so a
 * process that dies in between leaves nothing to be done twice. One that stops for a reason outside the file is tried
 * again later, after longer and longer pauses.
 */
export const carryOutImportsStep = createStep("carry-out-supply-imports", async (input: CarryOutImportsInput, { container }) => {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  let carried = 0
  for (;;) {
    const [file] = await supply.imports((store) => store.claim(1, input.id))
    if (!file) {
      return new StepResponse({ imports: carried })
    }
    await carryOut(container, file, input.now)
    carried += 1
  }
})

async function carryOut(container: MedusaContainer, file: ClaimedImport, now: string): Promise<void> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const advance = (status: ClaimedImport["status"], error?: string): Promise<void> =>
    supply.imports((store) => store.advance(file.id, status, error))
  try {
    if (file.status === "reading") {
      return await advance("failed", "The file was not read to its end; import it again.")
    }
    if (file.status === "checking") {
      await checkImport(container, file)
      await advance("applying")
    }
    if (file.status !== "settling" && !(file.atomic ? await allOrNone(container, file, now) : await inParts(container, file, now))) {
      return await advance("done", "No line was applied, because not all could be.")
    }
    if (file.atomic || file.status === "settling") {
      await settleImport(container, file, now)
    }
    await advance("done")
  } catch (error) {
    await giveWay(container, file, errorReason(error))
  }
}

async function allOrNone(container: MedusaContainer, file: ClaimedImport, now: string): Promise<boolean> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const { lines_refused } = await supply.retrieveSupplyImport(file.id, { select: ["id", "lines_refused"] })
  if (lines_refused > 0) {
    return false
  }
  if (file.kind === "orders") {
    await ensureImportLevels(container, file)
  }
  return applyAtomicImport(container, file, now)
}

async function inParts(container: MedusaContainer, file: ClaimedImport, now: string): Promise<boolean> {
  await applyImport(container, file, now)
  return true
}

async function giveWay(container: MedusaContainer, file: ClaimedImport, why: string): Promise<void> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const attempts = file.attempts + 1
  container.resolve(ContainerRegistrationKeys.LOGGER).error(`Import "${file.id}" stopped (attempt ${attempts}): ${why}`)
  await supply.imports((store) =>
    attempts >= MOST_ATTEMPTS ? store.advance(file.id, "failed", why) : store.postpone(file.id, 15 * 2 ** attempts, why)
  )
}
