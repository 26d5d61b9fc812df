/**
 * Which mails about dates need not go out, because a newer one of the same order tells all they tell.
 *
 * 1. A mail that nobody has begun to send is superseded if every line of it is in the newer mails, and no mail between
 *    them that will be sent tells of one of its lines.
 * 2. A line is told with the day that the customer was told last: the day before the first of the mails that are
 *    superseded, or have reached nobody, since then.
 *
 * What a superseded mail said is thus said by the newer one, measured from what the customer knows.
 */
export interface DateMail {
  id: string
  /** Told or about to be; not begun to be sent; or such that it has reached nobody. */
  state: "told" | "unsent" | "lost"
  lines: readonly DateLine[]
}

export interface DateLine {
  line_item_id?: string
  previous_promised_by: string | null
  newly_waiting?: boolean
}

export interface Superseding {
  superseded: readonly string[]
  /** By line: what the customer knows of it, where that is not what the newer mail was written with. */
  known: ReadonlyMap<string, DateLine>
}

/**
 * @param mails the order's earlier mails about dates, the oldest first
 * @param lineIds the lines that the newer mails tell of
 */
export function supersede(mails: readonly DateMail[], lineIds: ReadonlySet<string>): Superseding {
  const superseded: string[] = []
  const known = new Map<string, DateLine>()
  /** Lines of which a mail tells that comes after the one looked at. */
  const toldLater = new Set<string | undefined>()
  for (const { id, state, lines } of [...mails].reverse()) {
    const isCovered = lines.every(({ line_item_id }) => line_item_id !== undefined && lineIds.has(line_item_id) && !toldLater.has(line_item_id))
    const isSuperseded = state === "unsent" && isCovered
    if (isSuperseded) {
      superseded.push(id)
    }
    for (const line of lines) {
      if (!isSuperseded && state !== "lost") {
        toldLater.add(line.line_item_id)
      } else if (line.line_item_id !== undefined && !toldLater.has(line.line_item_id)) {
        known.set(line.line_item_id, line)
      }
    }
  }
  return { superseded, known }
}
