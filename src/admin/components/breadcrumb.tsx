import { useText } from "../hooks/use-text"

/** A step of the dashboard's breadcrumb, in the language of the admin. */
export function Breadcrumb({ text }: { text: string }) {
  const { t } = useText()
  return <>{t(text)}</>
}
