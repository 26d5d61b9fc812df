import { Button, Container, Text } from "@medusajs/ui"
import { useErrorText } from "../hooks/use-action"
import { useText } from "../hooks/use-text"

interface LoadErrorProps {
  error: unknown
  onRetry: () => void
}

export function LoadError({ error, onRetry }: LoadErrorProps) {
  const { t } = useText()
  const errorText = useErrorText()
  return (
    <div role="alert" className="flex flex-col items-start gap-y-3 px-6 py-4">
      <div>
        <Text size="small" weight="plus">
          {t("errors.loadTitle")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {errorText(error)}
        </Text>
      </div>
      <Button type="button" size="small" variant="secondary" onClick={onRetry}>
        {t("actions.retry")}
      </Button>
    </div>
  )
}

export function LoadErrorContainer(props: LoadErrorProps) {
  return (
    <Container className="p-0">
      <LoadError {...props} />
    </Container>
  )
}
