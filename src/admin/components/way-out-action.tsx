import { Button, Text, toast } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import type { WayOutDTO } from "../../types"
import { useErrorToast } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { useDraftWayOut, type AskedLine } from "../hooks/ways-out"
import { wayName } from "../lib/ways-out"

interface WayOutActionProps {
  way: WayOutDTO
  itemId: string
  asked: AskedLine
  onLeave: () => void
}

/** The one thing to do about a way: draft its purchase order, or a word on what to do instead. */
export function WayOutAction({ way, itemId, asked, onLeave }: WayOutActionProps) {
  const { t } = useText()
  switch (way.kind) {
    case "other_location":
      return (
        <div className="flex flex-col items-end">
          <Link to={`/inventory/${itemId}`} onClick={onLeave} className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover">
            <Text as="span" size="small">
              {t("waysOut.move")}
            </Text>
          </Link>
          <Instead text={t("waysOut.moveText")} />
        </div>
      )
    case "substitute":
      return <Instead text={t("waysOut.orderArticle")} />
    case "rush":
    case "other_supplier":
      return way.draft ? (
        <Link
          to={`/purchase-orders/${way.draft.id}`}
          onClick={onLeave}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover whitespace-nowrap"
        >
          <Text as="span" size="small">
            {t("waysOut.drafted", { number: way.draft.display_id })}
          </Text>
        </Link>
      ) : (
        <DraftButton way={way} asked={asked} onLeave={onLeave} />
      )
  }
}

function DraftButton({ way, asked, onLeave }: Omit<WayOutActionProps, "itemId">) {
  const { t } = useText()
  const navigate = useNavigate()
  const showError = useErrorToast()
  const { mutateAsync, isPending } = useDraftWayOut(asked)

  const draft = async (): Promise<void> => {
    try {
      const { purchase_order: order, is_new } = await mutateAsync(way.key)
      const action = {
        label: t("waysOut.open"),
        altText: t("waysOut.open"),
        onClick: (): void => void navigate(`/purchase-orders/${order.id}`),
      }
      // Behind an open dialog a toast's button cannot be pressed; where a drawer stays open, the row leads to the draft.
      const isOnPage = asked.expectedAt === null
      if (isOnPage) {
        onLeave()
      }
      toast.success(t(is_new ? "waysOut.done" : "waysOut.found", { number: order.display_id }), {
        description: t("waysOut.doneText"),
        ...(isOnPage ? { action } : {}),
      })
    } catch (error) {
      showError(error)
    }
  }

  return (
    <Button
      type="button"
      size="small"
      variant="secondary"
      className="whitespace-nowrap"
      aria-label={t("waysOut.draftOf", { way: wayName(way) })}
      isLoading={isPending}
      onClick={() => void draft()}
    >
      {t("waysOut.draft")}
    </Button>
  )
}

function Instead({ text }: { text: string }) {
  return (
    <Text size="xsmall" className="text-ui-fg-subtle text-right text-pretty">
      {text}
    </Text>
  )
}
