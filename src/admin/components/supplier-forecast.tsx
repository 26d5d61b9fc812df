import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import type { SupplierDTO } from "../../types"
import { useSendForecast, useSupplierForecast } from "../hooks/supplier-forecast"
import { useErrorToast } from "../hooks/use-action"
import { useText } from "../hooks/use-text"
import { isoFromDay } from "../lib/days"
import { DownloadButton } from "./download-button"
import { ForecastArticle } from "./forecast-article"
import { LoadErrorContainer } from "./load-error"
import { SectionSkeleton } from "./section-skeleton"

/** What the supplier may expect to be asked for, and how it is told. */
export function SupplierForecast({ supplier }: { supplier: SupplierDTO }) {
  const { t, day } = useText()
  const { data, error, refetch } = useSupplierForecast(supplier.id)
  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={4} />
  }
  const { articles, from, weeks } = data.forecast
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div className="max-w-2xl">
          <Heading level="h2">{t("forecast.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("forecast.subtitle", { weeks, from: day(isoFromDay(from)) })}
          </Text>
        </div>
        {articles.length > 0 && (
          <div className="flex flex-wrap gap-2">
            <DownloadButton
              label={t("forecast.download")}
              path={`/admin/suppliers/${supplier.id}/forecast/export`}
              name={`forecast-${from}.csv`}
              failed={t("forecast.downloadFailed")}
            />
            <SendForecast supplier={supplier} />
          </div>
        )}
      </div>
      {articles.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("forecast.empty")}
        </Text>
      )}
      {articles.map((article) => (
        <ForecastArticle key={article.agreement_id} article={article} />
      ))}
    </Container>
  )
}

function SendForecast({ supplier }: { supplier: SupplierDTO }) {
  const { t } = useText()
  const prompt = usePrompt()
  const showError = useErrorToast()
  const { mutateAsync, isPending } = useSendForecast(supplier.id)
  const send = async (): Promise<void> => {
    const agreed =
      supplier.email === null ||
      (await prompt({
        title: t("forecast.send.title"),
        description: t("forecast.send.text", { email: supplier.email }),
        confirmText: t("forecast.send.confirm"),
        cancelText: t("actions.back"),
        variant: "confirmation",
      }))
    if (!agreed) {
      return
    }
    try {
      const { to } = await mutateAsync(undefined)
      toast.success(t("forecast.send.done", { email: to }))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Button type="button" size="small" variant="secondary" isLoading={isPending} onClick={() => void send()}>
      {t("forecast.send.label")}
    </Button>
  )
}
