import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { NoticeDeliveryDTO, NoticeLanguage, NoticeProps, NoticeType } from "../../types/notice"
import { afterFailure, type FailureKind, type FailureOutcome } from "./domain/failure"
import { BackorderNotice, BackorderNoticeDelivery, BackorderNoticeWording } from "./models"
import type { QuietHours } from "./domain/quiet-hours"
import { retryOutsideQuietHours } from "./domain/quiet-retry"
import { readNoticeOptions, type DigestOptions, type NoticeOptions } from "./options"
import { setAnnounced, unannounced, type UnannouncedNotice } from "./repositories/announcements"
import { storeAcceptances, storeDeliveries, type Acceptance, type DeliveredNotice, type DeliveryReport } from "./repositories/deliveries"
import { ERASED, eraseNotices } from "./repositories/personal-data"
import { dueFollowUps, type DueFollowUp } from "./repositories/follow-ups"
import { setFallback } from "./repositories/fallbacks"
import {
  claimDue,
  deleteUnsent,
  insertNew,
  lockFailed,
  lockUnsent,
  setCanceled,
  setDue,
  setFailure,
  setSent,
  setWaiting,
  type ClaimedRow,
} from "./repositories/outbox"

export type NoticeRow = InferTypeOf<typeof BackorderNotice>
export type NoticeWordingRow = InferTypeOf<typeof BackorderNoticeWording>

const LONGEST_ERROR = 1000

/** Whoever sends a mail says so within this time, or has died. */
const ANNOUNCED_WITHIN_SECONDS = 60

export interface NewNotice {
  /** Names what the notice is about, so that it is told once: order, type, promise version, language. */
  dedupe_key: string
  type: NoticeType
  /** Null for what a supplier is told. */
  order_id: string | null
  purchase_order_id?: string
  /** Where the order was placed; null or left out where there is none. */
  sales_channel_id?: string | null
  to: string
  language: NoticeLanguage
  subject: string
  promise_version: number
  /** The run of the engine whose news it tells, and the shop's time then. */
  run_id?: string
  written_at?: Date
  /** How long it is held back, in seconds; not at all if left out. */
  hold_seconds?: number
  /** Zone of the reader whose quiet hours later attempts keep, too; left out where it keeps none. */
  quiet_zone?: string
  /** The last day for telling it, a midnight in UTC. */
  tell_by?: Date | null
  props: NoticeProps
}

export interface NoticeClaim {
  limit: number
  /** Defaults to the option `notices.lease_seconds`. */
  leaseSeconds?: number
  ids?: string[]
}

export interface ClaimedNotice extends ClaimedRow {
  /** True where every allowed attempt began and none came to an end: whoever sends it dies of it. */
  exhausted: boolean
}

export class NoticeModuleService extends MedusaService({
  BackorderNotice,
  BackorderNoticeDelivery,
  BackorderNoticeWording,
}) {
  private readonly options: NoticeOptions

  constructor(container: Record<string, unknown>, options?: unknown) {
    super(container, options)
    this.options = readNoticeOptions(options)
  }

  /** The name mails are signed with, where the shop's owner set one. */
  get signature(): string | null {
    return this.options.from_name ?? null
  }

  /** The hours of the reader's day in which nothing goes out; null where there are none. */
  get quietHours(): QuietHours | null {
    return this.options.quiet_hours
  }

  /** Days after the last parcel on which its customer is asked after it; null for never. */
  get followUpDays(): number | null {
    return this.options.follow_up_days
  }

  /** To whom, when and in which language the mail of the day goes; null where there is none. */
  get digest(): DigestOptions | null {
    return this.options.digest
  }

  /** The key that reports about mails are signed with, and how old they may be; null where none are taken. */
  get webhook(): { publicKey: string; toleranceSeconds: number } | null {
    const { webhook_public_key, webhook_tolerance_seconds } = this.options.sendgrid
    return webhook_public_key ? { publicKey: webhook_public_key, toleranceSeconds: webhook_tolerance_seconds } : null
  }

  /** Seconds in which the provider is expected to report of a mail; null where it reports nothing. */
  get reportSeconds(): number | null {
    return this.webhook === null ? null : this.options.report_wait_seconds
  }

  /** Keeps what the provider reported, each report once, and gives the notices of which something new became. */
  @InjectTransactionManager()
  async recordDeliveries(
    reports: Omit<DeliveryReport, "id">[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<DeliveredNotice[]> {
    const rows = reports.map((report) => ({ id: generateEntityId(undefined, "bodlv"), ...report }))
    return rows.length === 0 ? [] : await storeDeliveries(managerOf(context), rows)
  }

  /** Keeps which mails the provider has taken over, whatever becomes of them. */
  @InjectTransactionManager()
  async recordAcceptances(acceptances: Acceptance[], @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    if (acceptances.length > 0) {
      await storeAcceptances(managerOf(context), acceptances)
    }
  }

  /** What the provider reported of each notice, in the order of its times. */
  @InjectManager()
  async deliveriesOf(
    noticeIds: string[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<Map<string, NoticeDeliveryDTO[]>> {
    const rows = await this.listBackorderNoticeDeliveries(
      { notice_id: noticeIds },
      { order: { at: "ASC", id: "ASC" }, take: null },
      context
    )
    const reports = new Map<string, NoticeDeliveryDTO[]>()
    for (const { id, notice_id, delivery, at, reason } of rows) {
      const report = { id, delivery, at: new Date(at).toISOString(), reason }
      reports.set(notice_id, [...(reports.get(notice_id) ?? []), report])
    }
    return reports
  }

  /** A batch of orders whose customers are to be asked whether all has arrived. */
  @InjectTransactionManager()
  async dueFollowUps(
    due: Parameters<typeof dueFollowUps>[1],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<DueFollowUp[]> {
    return await dueFollowUps(managerOf(context), due)
  }

  /** Takes in what is new and returns its ids; a notice whose key is known is left out. */
  @InjectTransactionManager()
  async enqueue(
    notices: NewNotice[],
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string[]> {
    if (notices.length === 0) {
      return []
    }
    const rows = notices.map((notice) => ({ id: generateEntityId(undefined, "bonot"), ...notice }))
    return await insertNew(managerOf(context), rows)
  }

  /**
   * Takes in notices that tell all that others tell, and withdraws those. Returns the ids of what is taken in, none
   * where it was known already, and then nothing is withdrawn; null where somebody has begun to send one of the others
   * meanwhile, and nothing was done.
   *
   * @param isVoid what is taken in says nothing new either: it is kept as withdrawn
   */
  @InjectTransactionManager()
  async replace(
    superseded: string[],
    notices: NewNotice[],
    isVoid: boolean,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<string[] | null> {
    const manager = managerOf(context)
    const locked = await lockUnsent(manager, superseded)
    if (locked.length < superseded.length) {
      return null
    }
    const taken = await this.enqueue(notices, context)
    if (taken.length > 0) {
      await this.cancel([...superseded, ...(isVoid ? taken : [])], context)
    }
    return isVoid ? [] : taken
  }

  /** Hands out due notices, each to one caller only, until its lease runs out. */
  @InjectTransactionManager()
  async claimDue(
    claim: NoticeClaim,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<ClaimedNotice[]> {
    const rows = await claimDue(managerOf(context), { leaseSeconds: this.options.lease_seconds, ...claim })
    return rows.map((row) => ({ ...row, exhausted: row.attempts > this.options.max_attempts }))
  }

  /** The merchant's own words for a mail; null where there are none. */
  async wordingOf(type: NoticeType, language: NoticeLanguage): Promise<NoticeWordingRow | null> {
    const [wording] = await this.listBackorderNoticeWordings({ type, language }, { take: 1 })
    return wording ?? null
  }

  /** Keeps why a mail went out without a merchant's words, until they are changed; true the first time. */
  @InjectTransactionManager()
  async recordFallback(
    wording: { id: string; updated_at: Date },
    reason: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<boolean> {
    return await setFallback(managerOf(context), wording, reason)
  }

  /** With `subject` the notice is listed under the one it went out with. */
  @InjectTransactionManager()
  async markSent(
    id: string,
    externalId: string | null,
    subject?: string,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await setSent(managerOf(context), id, externalId, subject ?? null)
  }

  /** Leaves a claimed notice alone for a while: whether the attempt before went out is not known yet. */
  @InjectTransactionManager()
  async markWaiting(
    id: string,
    earlierKey: string,
    seconds: number,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<void> {
    await setWaiting(managerOf(context), id, earlierKey, seconds)
  }

  /** Returns what became of the notice; null where it is no longer pending, because another sender finished it. */
  @InjectTransactionManager()
  async markFailed(
    id: string,
    error: string,
    kind: FailureKind,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<FailureOutcome["status"] | null> {
    const manager = managerOf(context)
    const failed = await lockFailed(manager, id)
    if (failed === null) {
      return null
    }
    const outcome = afterFailure(kind, {
      attempts: failed.attempts,
      maxAttempts: this.options.max_attempts,
      reportSeconds: this.reportSeconds,
      random: Math.random(),
    })
    const next = retryOutsideQuietHours(outcome, {
      now: new Date(failed.now),
      quiet: this.quietHours,
      zone: failed.quiet_zone,
      deadline: failed.tell_by === null ? null : new Date(failed.tell_by),
    })
    await setFailure(manager, id, next, error.slice(0, LONGEST_ERROR))
    return next.status
  }

  /** Notices that came to an end and whose event was not emitted: these, and any that their sender left behind. */
  @InjectTransactionManager()
  async unannounced(
    ids: string[],
    limit: number,
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<UnannouncedNotice[]> {
    return await unannounced(managerOf(context), { ids, olderThanSeconds: ANNOUNCED_WITHIN_SECONDS, limit })
  }

  @InjectTransactionManager()
  async markAnnounced(ids: string[], @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await setAnnounced(managerOf(context), ids)
  }

  /** Makes a notice due again at once, whatever became of it, unless it was canceled. */
  @InjectTransactionManager()
  async requeue(id: string, @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    const manager = managerOf(context)
    const { to } = await this.retrieveBackorderNotice(id, { select: ["id", "to"] }, context)
    if (to === ERASED) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Notice ${id} cannot be sent again: whom it went to was erased on request.`
      )
    }
    if (await setDue(manager, id)) {
      return
    }
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Notice ${id} was canceled and is not sent any more. What it says no longer holds.`
    )
  }

  /** Takes notices out that nobody has begun to send, as if they had never been written. */
  @InjectTransactionManager()
  async forget(ids: string[], @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<void> {
    await deleteUnsent(managerOf(context), ids)
  }

  /** Takes a person out of the mails about these orders, and gives how many that were. */
  @InjectTransactionManager()
  async erasePerson(
    person: { orderIds: string[]; emails: string[]; purchaseOrderIds: string[] },
    @MedusaContext() context: Context<SqlEntityManager> = {}
  ): Promise<number> {
    return await eraseNotices(managerOf(context), person)
  }

  /** Withdraws notices that are not sent yet and returns their ids. */
  @InjectTransactionManager()
  async cancel(ids: string[], @MedusaContext() context: Context<SqlEntityManager> = {}): Promise<string[]> {
    return ids.length === 0 ? [] : await setCanceled(managerOf(context), ids)
  }
}

function managerOf(context: Context<SqlEntityManager>): SqlEntityManager {
  if (context.transactionManager === undefined) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The notice module was called outside a transaction.")
  }
  return context.transactionManager
}
