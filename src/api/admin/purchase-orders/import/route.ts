import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { WORK_QUEUE_MODULE } from "../../../../modules/work-queue"
import type { WorkQueueModuleService } from "../../../../modules/work-queue/service"
import type { AdminSupplyImportStartedResponse } from "../../../../types"
import { carryOutSupplyImportsWorkflow } from "../../../../workflows/carry-out-supply-imports"
import { stageSupplyImportWorkflow } from "../../../../workflows/stage-supply-import"
import { withReceivedFile } from "./receive-file"
import { refetchImport } from "./refetch-import"
import type { AdminImportPurchaseOrdersParamsType } from "./validators"

/**
 * Takes a CSV file in and answers once it is read; carrying it out goes on in the background, and a job goes on with it
 * where this process does not. The same file again goes on with the same import.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<unknown, AdminImportPurchaseOrdersParamsType>,
  res: MedusaResponse<AdminSupplyImportStartedResponse>
): Promise<void> => {
  const { kind, atomic, file_name } = req.validatedQuery
  const { result } = await withReceivedFile(req, (file) =>
    stageSupplyImportWorkflow(req.scope).run({
      input: {
        path: file.path,
        kind,
        atomic,
        file_name: file_name ?? file.file_name,
        actor_id: req.auth_context.actor_id,
      },
    })
  )
  req.scope.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
    key: `import ${result.id}`,
    pause: 0,
    run: () => carryOutSupplyImportsWorkflow(req.scope).run({ input: { id: result.id, now: new Date().toISOString() } }),
  })
  res.status(202).json({ import: await refetchImport(req.scope, result.id), repeated: result.repeated })
}
