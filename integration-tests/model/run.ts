import type { Client } from "pg"
import { Journal } from "./journal"
import { brokenLaws } from "./laws"
import type { Quiet } from "./quiet"
import { readSituation } from "./read-situation"
import type { Shop } from "./shop"
import type { Situation } from "./situation"

/** One sequence of steps in a fresh shop. */
export class Run {
  readonly journal = new Journal()

  private constructor(
    readonly shop: Shop,
    private readonly quiet: Quiet,
    private readonly db: Client,
    /** What the shop looked like after the last step. */
    public situation: Situation
  ) {}

  static async begin(shop: Shop, quiet: Quiet, db: Client): Promise<Run> {
    return new Run(shop, quiet, db, await readSituation(db))
  }

  /** Waits for the shop to come to rest and holds it against the laws; then plans afresh, which must change nothing. */
  async verify(): Promise<void> {
    const before = this.situation
    const failed = await this.quiet.settled()
    const after = await readSituation(this.db)
    const broken = [...failed, ...(await brokenLaws(this.shop, before, after))]
    if (broken.length > 0) {
      throw this.journal.failure(...broken)
    }
    await this.shop.admin("POST", "/admin/backorders/replan", {})
    const replanFailed = await this.quiet.settled()
    this.situation = await readSituation(this.db)
    const moved = [...replanFailed, ...differences(after, this.situation)]
    if (moved.length > 0) {
      throw this.journal.failure("planning again changes what is planned:", ...moved)
    }
  }
}

function differences(before: Situation, after: Situation): string[] {
  const keys = ["orders", "levels", "reservations", "records", "ledger", "parcels"] as const
  return keys.flatMap((key) => {
    const [was, is] = [before[key].map((row) => JSON.stringify(row)), after[key].map((row) => JSON.stringify(row))]
    return [
      ...was.filter((row) => !is.includes(row)).map((row) => `${key}, before: ${row}`),
      ...is.filter((row) => !was.includes(row)).map((row) => `${key}, after:  ${row}`),
    ]
  })
}
