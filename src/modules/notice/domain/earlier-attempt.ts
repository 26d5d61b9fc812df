/**
 * What to do with a notice of which an attempt was begun before.
 *
 * 1. Medusa says that it went out, or the provider reported of it: it is sent, whatever its sender died of.
 * 2. Medusa says that it failed, or knows nothing of it: nobody was handed it, and it is sent.
 * 3. Medusa was handing it over when its sender died: nobody here can know. Where the provider reports, its report is
 *    waited for. Else, and when none came, it is sent: a mail that comes twice does less harm than one that never does.
 */
export interface EarlierAttempt {
  status: "pending" | "success" | "failure"
  externalId: string | null
  begunAt: Date
}

export type Resumption =
  | { do: "send" }
  | { do: "settle"; externalId: string | null }
  | { do: "wait"; seconds: number }

export interface AttemptContext {
  /** Whether the provider has reported of the notice. */
  reported: boolean
  /** Seconds after the handing over in which a report is to be expected; null where the provider reports nothing. */
  reportSeconds: number | null
  now: Date
}

/** @param earlier null where Medusa knows of none */
export function resume(earlier: EarlierAttempt | null, { reported, reportSeconds, now }: AttemptContext): Resumption {
  if (earlier?.status === "success" || reported) {
    return { do: "settle", externalId: earlier?.externalId ?? null }
  }
  if (earlier?.status !== "pending" || reportSeconds === null) {
    return { do: "send" }
  }
  const seconds = (earlier.begunAt.getTime() - now.getTime()) / 1000 + reportSeconds
  return seconds > 0 ? { do: "wait", seconds } : { do: "send" }
}
