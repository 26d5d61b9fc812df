import { Button, toast, usePrompt } from "@medusajs/ui"
import { useRemoveFeed, useRunFeed } from "../hooks/supplier-feed"
import { useErrorToast } from "../hooks/use-action"
import { useText } from "../hooks/use-text"

export function FeedMenu({ supplierId, onEdit }: { supplierId: string; onEdit: () => void }) {
  const { t, quantity } = useText()
  const prompt = usePrompt()
  const run = useRunFeed(supplierId)
  const remove = useRemoveFeed(supplierId)
  const showError = useErrorToast()

  const read = async (): Promise<void> => {
    try {
      const { feed } = await run.mutateAsync(undefined)
      if (feed?.last_error) {
        toast.error(feed.last_error)
      } else if (feed) {
        const words = { read: quantity(feed.last_read), changed: quantity(feed.last_changed), refused: quantity(feed.last_refused) }
        toast.success(t("feed.runDone"), { description: t("feed.runResult", words) })
      }
    } catch (error) {
      showError(error)
    }
  }

  const drop = async (): Promise<void> => {
    const agreed = await prompt({
      title: t("feed.removeTitle"),
      description: t("feed.removeText"),
      confirmText: t("feed.remove"),
      cancelText: t("actions.back"),
      variant: "danger",
    })
    if (agreed) {
      await remove.mutateAsync(undefined).catch(showError)
    }
  }

  return (
    <div className="flex flex-wrap gap-2">
      <Button type="button" size="small" variant="transparent" isLoading={remove.isPending} onClick={() => void drop()}>
        {t("feed.remove")}
      </Button>
      <Button type="button" size="small" variant="secondary" onClick={onEdit}>
        {t("feed.edit")}
      </Button>
      <Button type="button" size="small" variant="secondary" isLoading={run.isPending} onClick={() => void read()}>
        {t("feed.run")}
      </Button>
    </div>
  )
}
