import type { BackorderDTO, BackorderJurisdiction } from "../../types"
import { useText } from "../hooks/use-text"

/** As short as a column is; nothing where no law is known. */
const laws: Record<BackorderJurisdiction, string | null> = { "us-ftc": "US", eu: "EU", de: "DE", uk: "UK", none: null }

/** The law a line falls under, in two letters, with its whole name for those who point at it or hear it. */
export function LawName({ backorder: { jurisdiction } }: { backorder: Pick<BackorderDTO, "jurisdiction"> }) {
  const { t } = useText()
  const law = jurisdiction && laws[jurisdiction]
  return law ? <abbr title={t(`backorder.jurisdiction.${jurisdiction}`)} className="no-underline">{law}</abbr> : "–"
}
