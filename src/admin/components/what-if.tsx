import { Button, Drawer, Text } from "@medusajs/ui"
import { useState } from "react"
import type { SimulatedPolicyDTO } from "../../types"
import { useText } from "../hooks/use-text"
import { useWhatIf } from "../hooks/what-if"
import { LoadError } from "./load-error"
import { SectionSkeleton } from "./section-skeleton"
import { WhatIfFigures } from "./what-if-figures"
import { WhatIfForm } from "./what-if-form"

interface WhatIfProps {
  inventoryItemId: string
  locationId: string
}

/** A button and the drawer behind it: years under today's policy of the pair, beside years under another one. */
export function WhatIf(props: WhatIfProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          {t("whatIf.open")}
        </Button>
      </Drawer.Trigger>
      {open && (
        <Drawer.Content>
          <Drawer.Header>
            <Drawer.Title>{t("whatIf.title")}</Drawer.Title>
            <Drawer.Description>{t("whatIf.description")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
            <WhatIfBody {...props} />
          </Drawer.Body>
        </Drawer.Content>
      )}
    </Drawer>
  )
}

function WhatIfBody({ inventoryItemId, locationId }: WhatIfProps) {
  const { t } = useText()
  const pair = { inventory_item_id: inventoryItemId, location_id: locationId }
  const [proposed, setProposed] = useState<SimulatedPolicyDTO | null>(null)
  const { data, error, isFetching, refetch } = useWhatIf(proposed ? { ...pair, proposed } : pair)
  if (!data && !error) {
    return <SectionSkeleton rows={6} />
  }
  const inForce = data?.simulation.today?.policy ?? null
  return (
    <>
      <WhatIfForm inForce={inForce} isPending={isFetching} onSubmit={setProposed} />
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : null}
      {data && !error && <WhatIfFigures simulation={data.simulation} />}
      {data && !inForce && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("whatIf.nothingInForce")}
        </Text>
      )}
    </>
  )
}
