import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { AdminSupplyImportStartedResponse, SupplyImportKind } from "../../types"
import { useStartImport } from "../hooks/supply-imports"
import { useErrorToast } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { download } from "../lib/download"
import { FileDrop } from "./file-drop"
import { FormDrawer } from "./form-drawer"
import { SelectField } from "./select-field"
import { SwitchField } from "./switch-field"

const kinds: SupplyImportKind[] = ["orders", "dates"]

export function ImportForm({ onStarted }: { onStarted: (started: AdminSupplyImportStartedResponse) => void }) {
  const { t } = useText()
  const start = useStartImport()
  const showError = useErrorToast()
  const [kind, setKind] = useState<SupplyImportKind>("orders")
  const [atomic, setAtomic] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [showErrors, setShowErrors] = useState(false)

  const submit = (): void => {
    setShowErrors(true)
    if (file) {
      start.mutate({ kind, atomic, file }, { onSuccess: onStarted })
    }
  }

  return (
    <FormDrawer
      title={t("csv.title")}
      description={t("csv.description")}
      submitLabel={t("csv.submit")}
      isPending={start.isPending}
      error={start.error}
      onSubmit={submit}
    >
      <SelectField
        label={t("csv.kind")}
        value={kind}
        onChange={(value) => setKind(kinds.find((known) => known === value) ?? "orders")}
        options={kinds.map((value) => ({ value, label: t(`csv.kinds.${value}`) }))}
      />
      <div>
        <Button
          type="button"
          size="small"
          variant="transparent"
          onClick={() => void download(`/admin/purchase-orders/import/samples/${kind}`, `${kind}.csv`).catch(showError)}
        >
          {t(`csv.samples.${kind}`)}
        </Button>
      </div>
      <FileDrop file={file} onChange={setFile} error={showErrors && !file ? t("csv.needsFile") : undefined} />
      <SwitchField label={t("csv.atomic")} hint={t("csv.atomicHint")} value={atomic} onChange={setAtomic} />
    </FormDrawer>
  )
}
