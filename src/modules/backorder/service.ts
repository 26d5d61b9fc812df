import type { Context, InferTypeOf, Logger } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  ContainerRegistrationKeys,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { announceDuties, type TellingAct } from "./announce-duties"
import { claimCheckout, variantDemand, type CheckoutAnswer, type CheckoutVisit, type CheckoutWish, type VariantDemand } from "./checkout-desk"
import { digestOf, readLink, signLink, type LinkClaims } from "./decision-link"
import { readPaymentLink, signPaymentLink } from "./payment-link"
import type { LedgerVerificationDTO } from "../../types"
import { addDays, addHours } from "./domain/calendar"
import type { PairKey } from "./domain/stock-state"
import { effectivePolicy, valuesOf, type EffectivePolicy } from "./domain/policy/effective-policy"
import type { Policy, PolicyContext, PolicyScope, PolicyValues } from "./domain/policy/policy"
import { policyLookup } from "./domain/policy/policy-lookup"
import { finishDecision, type Settlement } from "./finish-decision"
import { lawFor, type Law } from "./jurisdiction-options"
import { verifyChain } from "./ledger-chain"
import type { Connector } from "./locks/lock-session"
import { SharedLocks, type SharedLock } from "./locks/shared-locks"
import type { MeasuredStock, Run } from "./measured-stock"
import { Backorder } from "./models/backorder"
import { BackorderAuthorization } from "./models/backorder-authorization"
import { BackorderCheckoutClaim } from "./models/backorder-checkout-claim"
import { BackorderDecision } from "./models/backorder-decision"
import { BackorderEvent } from "./models/backorder-event"
import { BackorderEventNote } from "./models/backorder-event-note"
import { BackorderFailedCharge } from "./models/backorder-failed-charge"
import { BackorderPaymentRequest } from "./models/backorder-payment-request"
import { BackorderPolicy } from "./models/backorder-policy"
import { BackorderProjection } from "./models/backorder-projection"
import { BackorderWithdrawal } from "./models/backorder-withdrawal"
import { readOptions, type BackorderOptions } from "./options"
import { policyDefaults } from "./policy-defaults"
import { replanLines, type IncompleteOrders, type ReplanOrder, type StoredChange } from "./replan-lines"
import { openItems, openOrders, openRecords, openRecordsOfItems, recordsOfLines, recordsOfOrders } from "./repositories/backorder-records"
import type { StoredRecord } from "./repositories/backorder-row"
import { appendToLedger, isInLedger, lockOrders, parcelsInLedger, type LedgerEntry } from "./repositories/ledger"
import { checkoutRules, endClaims, removeClaims } from "./repositories/checkout-claims"
import { chargeDueSince, markChargeDue, markCharged, ordersLeftToCharge, ordersNotCharged } from "./repositories/charge-queue"
import { failedCharge, forgetFailedCharge, putOffCharge, type FailedCharge } from "./repositories/failed-charges"
import { keepAuthorizations, type JudgedAuthorization } from "./repositories/authorizations"
import { abandonedDecisions, postponeDecision } from "./repositories/decisions"
import {
  lendOverstayed,
  ordersDue,
  promisesOfOrders,
  setDuties,
  type DueAct,
  type DueRecord,
  type StoredDuty,
  type StoredPromise,
} from "./repositories/duties"
import { erasePerson, ordersOfPerson, ordersStillOwed, type Person } from "./repositories/personal-data"
import { policiesById, policiesFor, scopesThatBatch } from "./repositories/policies"
import { ordersLeftToRelease, pendingReleases, type PendingRelease } from "./repositories/release-queue"
import { queuePositions } from "./repositories/queue-positions"
import { waitingQuantities, type WaitingQuantity } from "./repositories/waiting-quantities"
import { waitingQueue, type WaitingQueue } from "./waiting-queue"
import { readWithdrawalLink, signWithdrawalLink } from "./withdrawal-link"
import { withdrawnEntry, withdrawnRun, type Declaration } from "./withdrawn-entry"

export type BackorderRow = InferTypeOf<typeof Backorder>
export type BackorderEventRow = InferTypeOf<typeof BackorderEvent>
export type BackorderWithdrawalRow = InferTypeOf<typeof BackorderWithdrawal>
export type BackorderDecisionRow = InferTypeOf<typeof BackorderDecision>
export type BackorderFailedChargeRow = InferTypeOf<typeof BackorderFailedCharge>
export type BackorderPaymentRequestRow = InferTypeOf<typeof BackorderPaymentRequest>
export type NewDecision = Pick<
  BackorderDecisionRow,
  | "order_id"
  | "source"
  | "actor_id"
  | "decision"
  | "token_digest"
  | "promise_version"
  | "status"
  | "lines"
  | "cancellations"
  | "substitutes"
  | "amount"
  | "currency_code"
  | "decided_at"
>

type Shared = Context<SqlEntityManager>

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: { client: Connector }
  [ContainerRegistrationKeys.LOGGER]: Logger
}

export class BackorderModuleService extends MedusaService({
  Backorder,
  BackorderEvent,
  BackorderEventNote,
  BackorderProjection,
  BackorderDecision,
  BackorderPolicy,
  BackorderCheckoutClaim,
  BackorderAuthorization,
  BackorderPaymentRequest,
  BackorderFailedCharge,
  BackorderWithdrawal,
}) {
  readonly options: BackorderOptions
  private readonly locks: SharedLocks
  private resting = false

  constructor(dependencies: Dependencies, options?: unknown) {
    super(dependencies)
    this.options = readOptions(options)
    const { [ContainerRegistrationKeys.PG_CONNECTION]: database, [ContainerRegistrationKeys.LOGGER]: logger } = dependencies
    this.locks = new SharedLocks(database, logger)
  }

  /** Runs `job` while nobody else, in whichever process of the shop, runs one under any of the locks. */
  exclusively<Result>(
    locks: readonly SharedLock[],
    job: () => Promise<Result>,
    patience?: number
  ): Promise<Result> {
    return this.locks.exclusively(locks, job, patience)
  }

  /** Records on the pairs that still want stock or hold some; one indexed query. */
  @InjectManager()
  async openRecords(pairs: PairKey[], @MedusaContext() context: Shared = {}): Promise<StoredRecord[]> {
    return openRecords(managerOf(context), pairs)
  }

  /** The same at every location of the items. */
  @InjectManager()
  async openRecordsOfItems(itemIds: string[], @MedusaContext() context: Shared = {}): Promise<StoredRecord[]> {
    return openRecordsOfItems(managerOf(context), itemIds)
  }

  /** Every item of which a line waits or holds stock. */
  @InjectManager()
  async openItems(@MedusaContext() context: Shared = {}): Promise<string[]> {
    return openItems(managerOf(context))
  }

  @InjectManager()
  async recordsOfLines(lineIds: string[], @MedusaContext() context: Shared = {}): Promise<StoredRecord[]> {
    return recordsOfLines(managerOf(context), lineIds)
  }

  @InjectManager()
  async recordsOfOrders(orderIds: string[], @MedusaContext() context: Shared = {}): Promise<StoredRecord[]> {
    return recordsOfOrders(managerOf(context), orderIds)
  }

  /**
   * Plans the items and stores what changed, records and ledger in one transaction. The caller
   * holds the items' locks. Stores nothing and names the orders where an order would be recorded
   * for the first time without all of its items.
   */
  @InjectTransactionManager()
  async replan(order: ReplanOrder, @MedusaContext() context: Shared = {}): Promise<StoredChange[] | IncompleteOrders> {
    if (this.resting) {
      return []
    }
    const { allocation, promise } = this.options
    return replanLines(managerOf(context), order, {
      allocationRule: allocation.rule,
      promise: {
        handlingDays: promise.handling_days,
        transitDays: promise.transit_days,
        leadTimeDays: promise.lead_time_days,
      },
      hysteresisDays: promise.hysteresis_days,
    })
  }

  /** Who waits for the measured items, in the order of the queue. */
  @InjectManager()
  async waitingQueue(measured: MeasuredStock, @MedusaContext() context: Shared = {}): Promise<WaitingQueue> {
    return waitingQueue(managerOf(context), measured, this.options.allocation.rule)
  }

  /** Plans nothing any more in this process: what Medusa holds is being given back to it. */
  rest(): void {
    this.resting = true
  }

  /** Orders of which something waits or is allocated, by id, after the one named. */
  @InjectManager()
  async openOrders(after: string, limit: number, @MedusaContext() context: Shared = {}): Promise<string[]> {
    return openOrders(managerOf(context), after, limit)
  }

  /** Whether an order's ledger is as it was written. */
  async verifyLedger(orderId: string): Promise<LedgerVerificationDTO> {
    const entries = await this.listBackorderEvents({ order_id: orderId }, { take: null, order: { sequence: "ASC" } })
    return verifyChain(entries.map((entry) => ({ ...entry, occurred_at: entry.occurred_at.toISOString() })))
  }

  @InjectManager()
  async ordersOfPerson(person: Person, @MedusaContext() context: Shared = {}): Promise<string[]> {
    return ordersOfPerson(managerOf(context), person)
  }

  /** Forgets whose the orders were, and what was typed about them; gives those that are still owed something, and stay. */
  @InjectTransactionManager()
  async erasePerson(orderIds: string[], @MedusaContext() context: Shared = {}): Promise<{ erased: string[]; kept: string[] }> {
    const manager = managerOf(context)
    await lockOrders(manager, orderIds)
    const kept = await ordersStillOwed(manager, orderIds)
    const erased = orderIds.filter((id) => !kept.includes(id))
    await erasePerson(manager, erased)
    return { erased, kept }
  }

  /** Adds an entry that is no change of quantity, unless the same cause has written one of its type before. */
  @InjectTransactionManager()
  async appendOnce(entry: LedgerEntry, run: Run, @MedusaContext() context: Shared = {}): Promise<void> {
    const manager = managerOf(context)
    await lockOrders(manager, [entry.orderId])
    if (!(await isInLedger(manager, entry, run))) {
      await appendToLedger(manager, [entry], run)
    }
  }

  /** Marks a decision done and says in the ledger what came of it, once. */
  @InjectTransactionManager()
  async finishDecision(
    id: string,
    settled: Settlement,
    now: Date,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await finishDecision(managerOf(context), id, settled, now)
  }

  /**
   * Writes a withdrawal down with the decision that carries it out and the ledger's entry, all or nothing. The caller
   * holds the order's money, so that no other declaration of the order has the same number.
   */
  @InjectTransactionManager()
  async declareWithdrawal(
    declaration: Declaration,
    decision: NewDecision | null,
    @MedusaContext() context: Shared = {}
  ): Promise<BackorderWithdrawalRow> {
    const manager = managerOf(context)
    await lockOrders(manager, [declaration.order_id])
    const [decided] = decision === null ? [] : await this.createBackorderDecisions([decision], context)
    const [withdrawal] = await this.createBackorderWithdrawals([{ ...declaration, decision_id: decided?.id ?? null }], context)
    await appendToLedger(manager, [withdrawnEntry(withdrawal)], withdrawnRun(withdrawal))
    return withdrawal
  }

  /** Decisions that were claimed a while ago and are not done: whoever had them is gone. */
  @InjectManager()
  async abandonedDecisions(@MedusaContext() context: Shared = {}): Promise<string[]> {
    return abandonedDecisions(managerOf(context))
  }

  /** Says why a decision could not be carried out, and puts it off by so many seconds. */
  @InjectTransactionManager()
  async postponeDecision(id: string, reason: string, seconds: number, @MedusaContext() context: Shared = {}): Promise<void> {
    await postponeDecision(managerOf(context), id, reason, seconds)
  }

  /** Whose law holds where goods are shipped to. */
  lawFor(country: string | null): Law {
    return lawFor(this.options.jurisdiction, country)
  }

  /** Every day that was promised, order by order as it was given. */
  @InjectManager()
  async promisesOfOrders(orderIds: string[], @MedusaContext() context: Shared = {}): Promise<StoredPromise[]> {
    return promisesOfOrders(managerOf(context), orderIds)
  }

  @InjectTransactionManager()
  async setDuties(duties: StoredDuty[], @MedusaContext() context: Shared = {}): Promise<void> {
    await setDuties(managerOf(context), duties)
  }

  /** Orders at whose duties the clock has to look by now, by id after the one named. */
  @InjectManager()
  async ordersDue(now: Date, after: string, limit: number, @MedusaContext() context: Shared = {}): Promise<string[]> {
    return ordersDue(managerOf(context), now, after, limit)
  }

  /** Says in the ledger what customers have to be told by now, each once. Gives the records concerned. */
  @InjectTransactionManager()
  async announceDuties(
    act: TellingAct,
    acts: DueAct[],
    run: Run,
    @MedusaContext() context: Shared = {}
  ): Promise<{ id: string; order_id: string }[]> {
    return announceDuties(managerOf(context), act, acts, run)
  }

  /** Lends records that are to be canceled by now, each to one caller, for an hour. */
  @InjectTransactionManager()
  async lendOverstayed(ids: string[], now: Date, @MedusaContext() context: Shared = {}): Promise<DueRecord[]> {
    return lendOverstayed(managerOf(context), ids, now, addHours(now, 1))
  }

  @InjectManager()
  async pendingReleases(itemIds: string[], @MedusaContext() context: Shared = {}): Promise<PendingRelease[]> {
    return pendingReleases(managerOf(context), itemIds)
  }

  @InjectManager()
  async ordersLeftToRelease(limit: number, @MedusaContext() context: Shared = {}): Promise<string[]> {
    return ordersLeftToRelease(managerOf(context), limit)
  }

  @InjectManager()
  async chargeDueSince(orderId: string, @MedusaContext() context: Shared = {}): Promise<Date | null> {
    return chargeDueSince(managerOf(context), orderId)
  }

  @InjectManager()
  async markCharged(orderId: string, upTo: Date, @MedusaContext() context: Shared = {}): Promise<void> {
    await markCharged(managerOf(context), orderId, upTo)
  }

  @InjectManager()
  async markChargeDue(orderId: string, @MedusaContext() context: Shared = {}): Promise<void> {
    await markChargeDue(managerOf(context), orderId)
  }

  @InjectManager()
  async ordersLeftToCharge(limit: number, @MedusaContext() context: Shared = {}): Promise<string[]> {
    return ordersLeftToCharge(managerOf(context), limit)
  }

  /** Those that left something uncharged, also where it waits to be tried again. */
  @InjectManager()
  async ordersNotCharged(limit: number, @MedusaContext() context: Shared = {}): Promise<string[]> {
    return ordersNotCharged(managerOf(context), limit)
  }

  @InjectManager()
  async failedCharge(orderId: string, @MedusaContext() context: Shared = {}): Promise<(FailedCharge & { waits: boolean }) | null> {
    return failedCharge(managerOf(context), orderId)
  }

  /** Keeps what a provider did not charge, and puts it off by so many seconds. */
  @InjectTransactionManager()
  async putOffCharge(
    failed: FailedCharge & { ends_at: Date | null },
    seconds: number,
    now: Date,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await putOffCharge(managerOf(context), failed, seconds, now)
  }

  @InjectTransactionManager()
  async forgetFailedCharge(orderId: string, @MedusaContext() context: Shared = {}): Promise<void> {
    await forgetFailedCharge(managerOf(context), orderId)
  }

  /** Keeps what was judged of each order in the place of what was judged before; of the others named, nothing. */
  @InjectTransactionManager()
  async keepAuthorizations(
    orderIds: string[],
    judged: JudgedAuthorization[],
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await keepAuthorizations(managerOf(context), orderIds, judged)
  }

  @InjectManager()
  async parcelsInLedger(fulfillmentIds: string[], @MedusaContext() context: Shared = {}): Promise<string[]> {
    return parcelsInLedger(managerOf(context), fulfillmentIds)
  }

  /** Place in the pair's queue of each waiting record, counted from 1. */
  @InjectManager()
  async queuePositions(ids: string[], @MedusaContext() context: Shared = {}): Promise<ReadonlyMap<string, number>> {
    return queuePositions(managerOf(context), ids)
  }

  /** What waits of each item, location by location. */
  @InjectManager()
  async waitingQuantities(
    inventoryItemIds: string[],
    @MedusaContext() context: Shared = {}
  ): Promise<WaitingQuantity[]> {
    return waitingQuantities(managerOf(context), inventoryItemIds)
  }

  /** What holds in each of the contexts, in their order; one indexed query for all of them. */
  @InjectManager()
  async effectivePolicies(contexts: PolicyContext[], @MedusaContext() context: Shared = {}): Promise<PolicyValues[]> {
    const found = policyLookup(await policiesFor(managerOf(context), contexts))
    const defaults = policyDefaults(this.options)
    return contexts.map((one) => valuesOf(effectivePolicy(found(one), one, defaults)))
  }

  /** What holds in the context, each value with where it comes from. */
  @InjectManager()
  async explainPolicy(buyer: PolicyContext, @MedusaContext() context: Shared = {}): Promise<EffectivePolicy> {
    return effectivePolicy(await policiesFor(managerOf(context), [buyer]), buyer, policyDefaults(this.options))
  }

  @InjectManager()
  async policiesById(ids: string[], @MedusaContext() context: Shared = {}): Promise<Policy[]> {
    return policiesById(managerOf(context), ids)
  }

  /** Where shipping in batches is set; with the options, for a policy that may inherit it. */
  @InjectManager()
  async scopesThatBatch(@MedusaContext() context: Shared = {}): Promise<PolicyScope[]> {
    return scopesThatBatch(managerOf(context))
  }

  /** Whether any rule could refuse a checkout, and the time from which on stock is measured for it. */
  @InjectManager()
  async checkoutRules(@MedusaContext() context: Shared = {}): Promise<{ at: Date; limited: boolean }> {
    const { at, limited } = await checkoutRules(managerOf(context))
    return { at, limited: limited || this.options.acknowledgement.required }
  }

  /** What waits of variants, and what carts other than `cartId` hold of them, for showing. */
  @InjectManager()
  async variantDemand(
    variantIds: string[],
    cartId: string | null,
    @MedusaContext() context: Shared = {}
  ): Promise<ReadonlyMap<string, VariantDemand>> {
    return variantDemand(managerOf(context), variantIds, cartId)
  }

  /** Grants or refuses what a cart asks for under the caps of its variants, all of it or nothing. */
  @InjectTransactionManager()
  async claimCheckout(
    wishes: CheckoutWish[],
    visit: CheckoutVisit,
    @MedusaContext() context: Shared = {}
  ): Promise<CheckoutAnswer[]> {
    return claimCheckout(managerOf(context), wishes, visit, this.options.checkout.hold_minutes)
  }

  @InjectTransactionManager()
  async removeCheckoutClaims(cartId: string, variantIds: string[], @MedusaContext() context: Shared = {}): Promise<void> {
    await removeClaims(managerOf(context), cartId, variantIds)
  }

  /** The orders of the carts are recorded: they count themselves from now on. */
  @InjectTransactionManager()
  async endCheckoutClaims(cartIds: string[], @MedusaContext() context: Shared = {}): Promise<void> {
    await endClaims(managerOf(context), cartIds)
  }

  /** The address of the page on which a customer decides about an order. */
  decisionUrl(orderId: string, promiseVersion: number, now: Date): string {
    return `${this.options.links.base_url}/backorders/decide/${this.decisionToken(orderId, promiseVersion, now)}`
  }

  /** Where a customer pays anew; the storefront has the page. */
  paymentUrl(requestId: string, now: Date): string {
    const { links, payment } = this.options
    const token = signPaymentLink({ requestId, expiresAt: addDays(now, links.lifetime_days) }, links.secret)
    return (payment.link_url ?? `${links.base_url}/store/backorder-payments/{token}`).replace("{token}", token)
  }

  /** @throws MedusaError for a token that is forged or has expired. */
  readPaymentToken(token: string, now: Date): string {
    return readPaymentLink(token, this.options.links.secret, now).requestId
  }

  decisionToken(orderId: string, promiseVersion: number, now: Date): string {
    const expiresAt = addDays(now, this.options.links.lifetime_days)
    return signLink({ orderId, promiseVersion, expiresAt }, this.options.links.secret)
  }

  /** @throws MedusaError for a token that is forged or has expired. */
  readDecisionToken(token: string, now: Date): LinkClaims & { digest: string } {
    return { ...readLink(token, this.options.links.secret, now), digest: digestOf(token) }
  }

  /** The address of the page on which a consumer withdraws from an order. */
  withdrawalUrl(orderId: string): string {
    return `${this.options.links.base_url}/backorders/withdraw/${this.withdrawalToken(orderId)}`
  }

  withdrawalToken(orderId: string): string {
    return signWithdrawalLink(orderId, this.options.links.secret)
  }

  /**
   * The order of a withdrawal link.
   * @throws MedusaError for a token that is forged.
   */
  readWithdrawalToken(token: string): string {
    return readWithdrawalLink(token, this.options.links.secret)
  }
}

function managerOf(context: Shared): SqlEntityManager {
  const manager = context.transactionManager ?? context.manager
  if (!manager) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The backorder module was called without a database.")
  }
  return manager
}
