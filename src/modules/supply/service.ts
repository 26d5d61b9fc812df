import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { ShipToDTO, SupplierScorecardDTO, SupplyArrivalDTO } from "../../types"
import { computeOpenQuantity } from "./computed-open-quantity"
import type { LineName } from "./domain/csv/date-row"
import type { LineIndex } from "./domain/csv/find-line"
import { checkNewLines, type NewLine } from "./domain/new-order"
import { FeedReader, type FeedPlace } from "./feeds/feed-reader"
import { FeedStore } from "./feeds/feed-store"
import { forecastUrl, readForecastLink } from "./forecast-link"
import { ImportStore, type ClaimedImport } from "./imports/import-store"
import {
  PurchaseOrder,
  PurchaseOrderLine,
  PurchaseOrderLineRevision,
  PurchaseOrderReceipt,
  PurchaseOrderReceiptLine,
  PurchaseOrderShipment,
  PurchaseOrderShipmentLine,
  Supplier,
  SupplierAgreement,
  SupplierFeed,
  SupplyImport,
  SupplyImportLine,
} from "./models"
import { readSupplyOptions, type SupplyOptions } from "./options"
import { acceptAgreementChanges, acceptNewAgreements, type ItemNames } from "./operations/agree"
import { toColumns, type AgreementChange, type NewAgreement } from "./operations/agreement-terms"
import { applyAtOnce } from "./operations/apply-at-once"
import { checkDatesOf, type CheckedDates } from "./operations/check-dates"
import { expectArrivals } from "./operations/expect-arrivals"
import { usualDelaysOf } from "./operations/foresee"
import { judgeSupplier } from "./operations/judge-supplier"
import { offerDropships, type DropshipOffer } from "./operations/offer-dropships"
import { recordCorrection, type NewCorrection } from "./operations/correct-receipt"
import { orThrow } from "./operations/lock-order"
import { endOrder, moveOrder, undoMove, type AppliedMove } from "./operations/move-order"
import { forgetImported, placeImported, type ImportedOrder, type PlaceOrder } from "./operations/place-imported"
import { recordReceipt, undoReceipt, type NewReceipt, type RecordedReceipt } from "./operations/receive"
import { applyRevisions, undoRevisions, type AppliedRevisions, type NewRevision } from "./operations/revise-lines"
import { revokeLinks, undoRevocation, type RevokedLinks } from "./operations/revoke-links"
import { shipOrder, undoShipment, type AppliedShipment, type ShipmentNews } from "./operations/ship-order"
import {
  claimDueForecasts,
  planForecasts,
  selectGoodsOnOrder,
  selectSuppliedItems,
  type DueForecast,
  type GoodsOnOrder,
  type PlannedForecast,
} from "./repositories/forecasts"
import {
  selectAskedLines,
  selectDropshipItems,
  selectDropshipLines,
  selectOpenDropshipOrderIds,
  type AskedLine,
  type PlacedDropshipLine,
} from "./repositories/dropships"
import { eraseRecipient } from "./repositories/personal-data"
import { selectLivePairs, selectOpenQuantities, type SupplyPair } from "./repositories/arrivals"
import { selectAgreementsToday, selectValidAgreements, type SuppliedAgreement } from "./repositories/agreements"
import type { Why } from "./repositories/cancellations"
import { selectExportPage, type ExportFilters, type ExportRow } from "./repositories/export"
import { selectLineIndex } from "./repositories/lookups"
import { advanceReceipt, selectUnfinishedReceiptIds } from "./repositories/receipts"
import {
  selectReceiptGoods,
  selectReceiptPairs,
  selectRecordedGoods,
  type ReceivedGoods,
  type RecordedGoods,
} from "./repositories/received-goods"
import type { Bringer } from "./repositories/revisions"
import { claimDueChecks, endChecks, type CheckedUntil } from "./repositories/date-checks"
import { lateOrders, type LateOrder } from "./repositories/late-orders"
import type { Period } from "./repositories/lead-times"
import { selectPairsOfOrders, selectSupplyOfPairs, type SupplyOfPair } from "./repositories/supply-of-pairs"
import { managerOf, type SupplyContext } from "./repositories/sql"
import { readSupplierLink, supplierUrl, type LinkedOrder, type SupplierLinkClaims } from "./supplier-link"

computeOpenQuantity()

export interface NewPurchaseOrder {
  supplier_id: string
  location_id: string
  currency_code: string
  status: "draft" | "sent" | "confirmed"
  reference?: string | null
  rush?: boolean
  note?: string | null
  ship_to?: ShipToDTO | null
  dropship_order_id?: string | null
  replaces_line_id?: string | null
  lines: (NewLine & { supplier_sku?: string | null; order_line_item_id?: string | null })[]
}

/** Carries out of a transaction what was seen in it, and the transaction back to where it began. */
class TakenBack extends Error {
  constructor(readonly arrivals: SupplyArrivalDTO[]) {
    super("The revision was only tried.")
  }
}

/** What suppliers promised to us: their orders, dates and deliveries. */
class SupplyModuleService extends MedusaService({
  Supplier,
  SupplierAgreement,
  PurchaseOrder,
  PurchaseOrderLine,
  PurchaseOrderLineRevision,
  PurchaseOrderReceipt,
  PurchaseOrderReceiptLine,
  PurchaseOrderShipment,
  PurchaseOrderShipmentLine,
  SupplierFeed,
  SupplyImport,
  SupplyImportLine,
}) {
  private readonly options: SupplyOptions

  constructor(container: Record<string, unknown>, options?: unknown) {
    super(container, options)
    this.options = readSupplyOptions(options)
  }

  /** What is still to come at the pairs, the earliest date first; lines without a date are no arrivals. */
  @InjectManager()
  async listArrivals(
    pairs: SupplyPair[],
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<SupplyArrivalDTO[]> {
    return expectArrivals(managerOf(context), pairs, this.options, now)
  }

  /** What is ordered for the pairs, or is to be: by purchase order and date, drafts among them. */
  @InjectManager()
  async supplyOf(pairs: SupplyPair[], @MedusaContext() context: SupplyContext = {}): Promise<SupplyOfPair[]> {
    return selectSupplyOfPairs(managerOf(context), pairs)
  }

  /** The pairs that purchase orders, or some of their lines, stand at. */
  @InjectManager()
  async pairsOfOrders(
    named: { orderIds: string[]; lineIds: string[] },
    @MedusaContext() context: SupplyContext = {}
  ): Promise<SupplyPair[]> {
    return selectPairsOfOrders(managerOf(context), named)
  }

  /** Pairs at which something is on order, or was within the last day. */
  @InjectManager()
  async listLivePairs(@MedusaContext() context: SupplyContext = {}): Promise<SupplyPair[]> {
    return selectLivePairs(managerOf(context))
  }

  /** The open quantity of every pair named, "0" where nothing is open; dated or not. */
  @InjectManager()
  async openQuantities(
    pairs: SupplyPair[],
    @MedusaContext() context: SupplyContext = {}
  ): Promise<(SupplyPair & { quantity: string })[]> {
    const found = await selectOpenQuantities(managerOf(context), pairs)
    return pairs.map(({ inventory_item_id, location_id }) => {
      const row = found.find((open) => open.inventory_item_id === inventory_item_id && open.location_id === location_id)
      return { inventory_item_id, location_id, quantity: row?.quantity ?? "0" }
    })
  }

  /** What is written on drafts at the pairs; pairs of which nothing is are left out. */
  @InjectManager()
  async draftQuantities(
    pairs: SupplyPair[],
    @MedusaContext() context: SupplyContext = {}
  ): Promise<(SupplyPair & { quantity: string })[]> {
    return selectOpenQuantities(managerOf(context), pairs, ["draft"])
  }

  @InjectTransactionManager()
  async placePurchaseOrder(
    input: NewPurchaseOrder,
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<{ id: string }> {
    const { lines, ...head } = input
    const accepted = orThrow(checkNewLines(lines, now))
    const isSent = input.status !== "draft"
    const { id } = await this.createPurchaseOrders(
      {
        ...head,
        sent_at: isSent ? now : null,
        confirmed_at: input.status === "confirmed" ? now : null,
        next_check_at: isSent ? now : null,
      },
      context
    )
    // Ids of one moment are in no order; sorted, they keep the lines in that in which they were entered.
    const ids = accepted.map(() => generateEntityId(undefined, "poline")).sort()
    await this.createPurchaseOrderLines(
      accepted.map((line, place) => ({
        ...line,
        id: ids[place],
        purchase_order_id: id,
        first_confirmed_at: input.status === "confirmed" ? line.expected_at : null,
        confirmed_quantity: input.status === "confirmed" ? line.quantity : null,
      })),
      context
    )
    return { id }
  }

  /** Sends or confirms an order. The dates it has when it is confirmed are kept as its first ones. */
  @InjectTransactionManager()
  async movePurchaseOrder(
    id: string,
    to: "sent" | "confirmed",
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<AppliedMove> {
    return moveOrder(managerOf(context), id, to, now)
  }

  /**
   * Gives up what is open. Canceling ends an order as canceled, or as closed where goods have come in; closing is
   * for an order of which goods have come in.
   */
  @InjectTransactionManager()
  async endPurchaseOrder(
    id: string,
    how: "cancel" | "close",
    why: Why,
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<AppliedMove> {
    return endOrder(managerOf(context), id, how, why, now)
  }

  /** Records goods that left the supplier; without lines all that is open and not on its way. */
  @InjectTransactionManager()
  async shipPurchaseOrder(
    news: ShipmentNews,
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<AppliedShipment> {
    return shipOrder(managerOf(context), news, now)
  }

  @InjectTransactionManager()
  async undoShipment(shipment: AppliedShipment, @MedusaContext() context: SupplyContext = {}): Promise<void> {
    await undoShipment(managerOf(context), shipment)
  }

  @InjectTransactionManager()
  async undoPurchaseOrderMove(move: AppliedMove, @MedusaContext() context: SupplyContext = {}): Promise<void> {
    await undoMove(managerOf(context), move)
  }

  /** Writes what suppliers said of lines, the whole batch in one transaction. */
  @InjectTransactionManager()
  async reviseSupply(
    revisions: NewRevision[],
    by: Bringer & { atomic: boolean },
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<AppliedRevisions> {
    return applyRevisions(managerOf(context), revisions, by, now)
  }

  /** What would arrive at the pairs after a supplier's new word; the word itself is not taken in. */
  async arrivalsAfter(revision: NewRevision, pairs: SupplyPair[], now: Date): Promise<SupplyArrivalDTO[]> {
    try {
      return await this.reviseAndTakeBack(revision, pairs, now)
    } catch (error) {
      if (error instanceof TakenBack) {
        return error.arrivals
      }
      throw error
    }
  }

  /** Ends in an error, so that the transaction leaves nothing behind. */
  @InjectTransactionManager()
  protected async reviseAndTakeBack(
    revision: NewRevision,
    pairs: SupplyPair[],
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<never> {
    const manager = managerOf(context)
    await applyRevisions(manager, [revision], { source: "admin", actor_id: null, atomic: true }, now)
    throw new TakenBack(await expectArrivals(manager, pairs, this.options, now))
  }

  @InjectTransactionManager()
  async undoSupplyRevisions(applied: AppliedRevisions, @MedusaContext() context: SupplyContext = {}): Promise<void> {
    await undoRevisions(managerOf(context), applied)
  }

  /** The signed page on which the supplier of an order answers for it. */
  supplierUrl(order: LinkedOrder, now: Date): string {
    return supplierUrl(order, this.options.links, now)
  }

  /** Makes every link to an order void that its supplier was sent. */
  @InjectTransactionManager()
  async revokeSupplierLinks(id: string, @MedusaContext() context: SupplyContext = {}): Promise<RevokedLinks> {
    return revokeLinks(managerOf(context), id)
  }

  @InjectTransactionManager()
  async undoLinkRevocation(revoked: RevokedLinks, @MedusaContext() context: SupplyContext = {}): Promise<void> {
    await undoRevocation(managerOf(context), revoked)
  }

  /** @throws MedusaError for a token that is forged or has expired. */
  readSupplierToken(token: string, now: Date): SupplierLinkClaims {
    return readSupplierLink(token, this.options.links, now)
  }

  /** Records what was brought, once per key, and takes it off the lines' open quantity. */
  @InjectTransactionManager()
  async recordReceipt(
    input: NewReceipt,
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<RecordedReceipt> {
    return recordReceipt(managerOf(context), input, now)
  }

  /** Removes a receipt whose goods have not set out for the stock and says whether it did; any other stays. */
  @InjectTransactionManager()
  async undoReceipt(receiptId: string, @MedusaContext() context: SupplyContext = {}): Promise<boolean> {
    return undoReceipt(managerOf(context), receiptId)
  }

  /** Records what a mistaken receipt must be changed by, as a receipt of its own; null where it is right already. */
  @InjectTransactionManager()
  async recordCorrection(
    input: NewCorrection,
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<RecordedReceipt | null> {
    return recordCorrection(managerOf(context), input, now)
  }

  /** Every pair whose figures a receipt moves: where its goods came to, and where they were ordered for. */
  @InjectManager()
  async listReceiptPairs(receiptId: string, @MedusaContext() context: SupplyContext = {}): Promise<SupplyPair[]> {
    return selectReceiptPairs(managerOf(context), receiptId)
  }

  /** The goods of one receipt, summed by pair; negative where a correction takes them off again. */
  @InjectManager()
  async listReceiptGoods(receiptId: string, @MedusaContext() context: SupplyContext = {}): Promise<ReceivedGoods[]> {
    return selectReceiptGoods(managerOf(context), receiptId)
  }

  /**
   * Goods brought to the pairs by receipts that Medusa's stock need not show yet. Read them before the levels: a
   * receipt booked in between the two readings is then on the level and known by its mark, never missing from both.
   */
  @InjectManager()
  async listRecordedGoods(pairs: SupplyPair[], @MedusaContext() context: SupplyContext = {}): Promise<RecordedGoods[]> {
    return selectRecordedGoods(managerOf(context), pairs)
  }

  /** Sets a receipt out for the stock, for good; false where it does not wait for that (any more). */
  @InjectTransactionManager()
  async startStocking(receiptId: string, @MedusaContext() context: SupplyContext = {}): Promise<boolean> {
    return advanceReceipt(managerOf(context), receiptId, ["recorded", "stocking"], "stocking")
  }

  @InjectTransactionManager()
  async markReceiptStocked(receiptId: string, @MedusaContext() context: SupplyContext = {}): Promise<void> {
    await advanceReceipt(managerOf(context), receiptId, ["stocking"], "stocked")
  }

  @InjectTransactionManager()
  async markReceiptDone(receiptId: string, @MedusaContext() context: SupplyContext = {}): Promise<void> {
    await advanceReceipt(managerOf(context), receiptId, ["stocked"], "done")
  }

  /** Receipts that stopped half-way and were recorded at or before the given time; the oldest first. */
  @InjectManager()
  async listUnfinishedReceiptIds(
    recordedBefore: Date,
    limit: number,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<string[]> {
    return selectUnfinishedReceiptIds(managerOf(context), recordedBefore, limit)
  }

  /** Claims orders whose dates are to be looked at by now; each is one caller's for half an hour. */
  @InjectTransactionManager()
  async claimDateChecks(now: Date, limit: number, @MedusaContext() context: SupplyContext = {}): Promise<string[]> {
    return claimDueChecks(managerOf(context), now, limit)
  }

  /** Orders of which something has not come by its day, the latest first. */
  @InjectTransactionManager()
  async lateOrders(
    today: Date,
    limit: number,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<{ count: number; first: LateOrder[] }> {
    return lateOrders(managerOf(context), today, limit)
  }

  /** Puts off dates that have passed and says what to do about silent suppliers; asked again it says the same. */
  @InjectTransactionManager()
  async checkDates(ids: string[], now: Date, @MedusaContext() context: SupplyContext = {}): Promise<CheckedDates[]> {
    return checkDatesOf(managerOf(context), ids, this.options, now)
  }

  /** Ends the checks claimed at a time, unless the orders had news since. */
  @InjectTransactionManager()
  async endDateChecks(
    checks: CheckedUntil[],
    claimedAt: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<void> {
    await endChecks(managerOf(context), checks, claimedAt)
  }

  /** How a supplier kept its word on the orders sent in a period, with the counts behind each figure. */
  @InjectManager()
  async supplierScorecard(
    supplierId: string,
    period: Period,
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<SupplierScorecardDTO> {
    return judgeSupplier(managerOf(context), supplierId, period, now)
  }

  /** Days that goods of suppliers usually come after the day they name, by supplier; 0 where too little is known. */
  @InjectManager()
  async usualDelays(
    supplierIds: string[],
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<Record<string, number>> {
    return usualDelaysOf(managerOf(context), supplierIds, this.options, now)
  }

  /** What a unit costs the shop per day that a customer waits longer than promised; null where it has not said. */
  waitingCost(currencyCode: string): number | null {
    return this.options.suppliers.waiting_cost_per_unit_day[currencyCode] ?? null
  }

  /** The agreements on items that are valid on the day their supplier has now, each with its supplier, by item and rank. */
  @InjectManager()
  async agreementsToday(
    itemIds: string[],
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<SuppliedAgreement[]> {
    return selectAgreementsToday(managerOf(context), itemIds, now)
  }

  /** The agreements on items that are valid on a day such as `2026-12-14`, each with its supplier, by item and rank. */
  @InjectManager()
  async agreementsOf(
    itemIds: string[],
    day: string,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<SuppliedAgreement[]> {
    return selectValidAgreements(managerOf(context), itemIds, day)
  }

  /** The items a supplier has agreements on that are valid on a day such as `2026-12-14`. */
  @InjectManager()
  async suppliedItems(supplierId: string, day: string, @MedusaContext() context: SupplyContext = {}): Promise<string[]> {
    return selectSuppliedItems(managerOf(context), supplierId, day)
  }

  /** What of items is still to come, from whomever and to wherever, and what is written on drafts. */
  @InjectManager()
  async goodsOnOrder(itemIds: string[], @MedusaContext() context: SupplyContext = {}): Promise<GoodsOnOrder[]> {
    return selectGoodsOnOrder(managerOf(context), itemIds)
  }

  /** The signed page on which a supplier sees its forecast. */
  forecastUrl(supplierId: string, now: Date): string {
    return forecastUrl(supplierId, this.options.links, now)
  }

  /** @throws MedusaError for a token that is forged or has expired. */
  readForecastToken(token: string, now: Date): string {
    return readForecastLink(token, this.options.links, now)
  }

  /** Claims suppliers whose forecast is due by now, or still to be planned; each is one caller's for half an hour. */
  @InjectTransactionManager()
  async claimForecasts(now: Date, limit: number, @MedusaContext() context: SupplyContext = {}): Promise<DueForecast[]> {
    return claimDueForecasts(managerOf(context), now, limit)
  }

  /** Ends the claims made at a time by saying when the next forecast is due. */
  @InjectTransactionManager()
  async planForecasts(
    planned: PlannedForecast[],
    claimedAt: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<void> {
    await planForecasts(managerOf(context), planned, claimedAt)
  }

  /** What suppliers were asked to deliver to the customers of orders, in the order in which it was placed. */
  @InjectManager()
  async dropshipLines(orderIds: string[], @MedusaContext() context: SupplyContext = {}): Promise<PlacedDropshipLine[]> {
    return selectDropshipLines(managerOf(context), orderIds)
  }

  /** How far suppliers were asked for order lines; the shop's stock is not for those of which something is open. */
  @InjectManager()
  async askedLines(lineIds: string[], @MedusaContext() context: SupplyContext = {}): Promise<AskedLine[]> {
    return selectAskedLines(managerOf(context), lineIds)
  }

  /** What suppliers would deliver of items to customers themselves, ordered now; by item and rank. */
  @InjectManager()
  async dropshipOffers(itemIds: string[], now: Date, @MedusaContext() context: SupplyContext = {}): Promise<DropshipOffer[]> {
    return offerDropships(managerOf(context), itemIds, this.options, now)
  }

  /** Items that a supplier with a stock location delivers to customers, under agreements valid now or earlier. */
  @InjectManager()
  async dropshipItems(@MedusaContext() context: SupplyContext = {}): Promise<string[]> {
    return selectDropshipItems(managerOf(context))
  }

  /** Orders of customers of which a supplier's part is not done with. */
  @InjectManager()
  async openDropshipOrderIds(@MedusaContext() context: SupplyContext = {}): Promise<string[]> {
    return selectOpenDropshipOrderIds(managerOf(context))
  }

  /** Stores agreements, all or none; on one day a supplier has one for an item. */
  @InjectTransactionManager()
  async addAgreements(
    inputs: NewAgreement[],
    names: ItemNames,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<string[]> {
    const agreements = await acceptNewAgreements(managerOf(context), inputs, names)
    const created = await this.createSupplierAgreements(agreements.map(toColumns), context)
    return created.map(({ id }) => id)
  }

  /** Changes agreements, all or none, and answers what takes the changes back. */
  @InjectTransactionManager()
  async changeAgreements(
    changes: AgreementChange[],
    names: ItemNames,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<AgreementChange[]> {
    const { before, after } = await acceptAgreementChanges(managerOf(context), changes, names)
    await this.updateSupplierAgreements(after.map((agreement) => ({ id: agreement.id, ...toColumns(agreement) })), context)
    return before.map((agreement) => ({ id: agreement.id, ...toColumns(agreement) }))
  }

  /** Works on the records of imported files, in one transaction. */
  @InjectTransactionManager()
  async imports<Result>(
    work: (store: ImportStore) => Promise<Result>,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<Result> {
    return work(new ImportStore(managerOf(context)))
  }

  /** Places orders of a file and marks their lines, both or neither; answers the orders' ids. */
  @InjectTransactionManager()
  async placeImportedOrders(
    importId: string,
    orders: ImportedOrder[],
    now: Date,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<string[]> {
    return placeImported(new ImportStore(managerOf(context)), importId, orders, this.placing(now, context))
  }

  @InjectTransactionManager()
  async forgetImportedOrders(
    importId: string,
    orderIds: string[],
    @MedusaContext() context: SupplyContext = {}
  ): Promise<void> {
    await forgetImported(new ImportStore(managerOf(context)), importId, orderIds)
    await this.deletePurchaseOrders(orderIds, context)
  }

  /** @throws RefusedLines where one line is refused; then nothing is done. */
  @InjectTransactionManager()
  async applyImportAtOnce(file: ClaimedImport, now: Date, @MedusaContext() context: SupplyContext = {}): Promise<void> {
    await applyAtOnce(new ImportStore(managerOf(context)), file, this.placing(now, context), now)
  }

  /** What names of purchase-order lines can mean; `items` are inventory items by SKU. */
  @InjectManager()
  async indexLines(
    names: LineName[],
    items: ReadonlyMap<string, string>,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<LineIndex> {
    return selectLineIndex(managerOf(context), names, items)
  }

  /** Works on the records of feeds, in one transaction. */
  @InjectTransactionManager()
  async feeds<Result>(
    work: (store: FeedStore) => Promise<Result>,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<Result> {
    return work(new FeedStore(managerOf(context)))
  }

  /** The databases that feeds may read, by name and kind; where they are and as whom they are read stays here. */
  listFeedSources(): { name: string; type: string }[] {
    return Object.entries(this.options.feeds).map(([name, { type }]) => ({ name, type }))
  }

  /** @throws MedusaError with a sentence that holds no address and no credential. */
  async openFeed({ source, ...place }: FeedPlace & { source: string }): Promise<FeedReader> {
    const known = Object.hasOwn(this.options.feeds, source) ? this.options.feeds[source] : undefined
    if (!known) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `There is no feed source "${source}" among the plugin's feeds; add it in medusa-config.`
      )
    }
    return FeedReader.open(source, known, place)
  }

  @InjectManager()
  async listExportPage(
    filters: ExportFilters,
    after: { order: number; line_id: string } | null,
    limit: number,
    @MedusaContext() context: SupplyContext = {}
  ): Promise<ExportRow[]> {
    return selectExportPage(managerOf(context), filters, after, limit)
  }

  /** Forgets to whom suppliers delivered goods of these customers' orders; gives the purchase orders. */
  @InjectTransactionManager()
  async eraseRecipient(orderIds: string[], @MedusaContext() context: SupplyContext = {}): Promise<string[]> {
    return eraseRecipient(managerOf(context), orderIds)
  }

  /** An order that a file brings was placed outside, so it counts as sent. */
  private placing(now: Date, context: SupplyContext): PlaceOrder {
    return ({ lines, ...head }) =>
      this.placePurchaseOrder(
        {
          ...head,
          status: "sent",
          lines: lines.map(({ inventory_item_id, quantity, unit_cost, expected_at }) => ({
            inventory_item_id,
            quantity,
            unit_cost,
            expected_at: expected_at === null ? null : new Date(expected_at),
          })),
        },
        now,
        context
      )
  }
}

export default SupplyModuleService
