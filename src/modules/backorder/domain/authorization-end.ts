import { addDays } from "./calendar"

/** Most card payments; see the windows of payment providers in docs/suppliers.md. */
const USUAL_DAYS = 7

/** Medusa's own provider asks nobody for money, so nothing of it ends. */
const ENDLESS = "pp_system_default"

/** When an authorised payment may end; null where it does not. `days` says it for providers that differ. */
export function authorizationEnd(
  { providerId, authorizedAt }: { providerId: string; authorizedAt: Date },
  days: Readonly<Record<string, number>>
): Date | null {
  return providerId === ENDLESS && days[providerId] === undefined
    ? null
    : addDays(authorizedAt, days[providerId] ?? USUAL_DAYS)
}
