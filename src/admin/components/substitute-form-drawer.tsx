import { InlineTip, toast } from "@medusajs/ui"
import { useState } from "react"
import type { BackorderDTO } from "../../types"
import { useOfferSubstitute } from "../hooks/backorders"
import { useScopeSearch, type ScopeChoice } from "../hooks/scope-search"
import { useText } from "../hooks/use-text"
import { keepOpenForList } from "../lib/keep-open-for-list"
import { substituteErrors, substituteInput } from "../lib/substitute-form"
import { Combobox } from "./combobox"
import { FormDrawer } from "./form-drawer"
import { NumberField } from "./number-field"

interface SubstituteFormDrawerProps {
  backorder: BackorderDTO
  opener: HTMLElement | null
  onDone: () => void
}

/** Offers a customer an article from stock instead of what waits of a line: which one, and for how much. */
export function SubstituteFormDrawer({ backorder, opener, onDone }: SubstituteFormDrawerProps) {
  const { t, quantity } = useText()
  const offer = useOfferSubstitute(backorder.id)
  const [article, setArticle] = useState<ScopeChoice | null>(null)
  const [price, setPrice] = useState("")
  const [showErrors, setShowErrors] = useState(false)

  const form = { variantId: article?.id ?? "", price }
  const errors = showErrors ? substituteErrors(form) : {}
  const words = { title: backorder.title, email: backorder.email ?? "–", waiting: quantity(backorder.waiting_quantity) }

  const submit = (): void => {
    setShowErrors(true)
    const substitute = substituteInput(form)
    if (substitute) {
      offer.mutate({ substitute }, {
        onSuccess: () => {
          toast.success(t("backorder.actions.offer.done"))
          onDone()
        },
      })
    }
  }

  return (
    <FormDrawer
      title={t("backorder.substitute.title")}
      description={t("backorder.substitute.description", words)}
      submitLabel={t("backorder.actions.offer.confirm")}
      isPending={offer.isPending}
      error={offer.error}
      onSubmit={submit}
      opener={opener}
      onEscapeKeyDown={keepOpenForList}
    >
      <Combobox
        label={t("backorder.substitute.article")}
        placeholder={t("policy.scope.search")}
        value={article}
        onChange={setArticle}
        nameOf={({ name }) => name}
        useSearch={useVariantSearch}
        hint={t("backorder.substitute.articleHint")}
        error={errors.variantId && t(errors.variantId)}
      />
      <NumberField
        label={t("backorder.substitute.price")}
        hint={t("backorder.substitute.priceHint")}
        value={price}
        onChange={setPrice}
        error={errors.price && t(errors.price)}
      />
      <InlineTip label={t("backorder.substitute.label")}>{t("backorder.substitute.effect", words)}</InlineTip>
    </FormDrawer>
  )
}

const useVariantSearch = (q: string, enabled: boolean) => useScopeSearch("variant", q, enabled)
