import BigNumber from "bignumber.js"
import { Client, types } from "pg"
import type {
  AnnouncedReturn,
  BackorderRecord,
  LedgerEntry,
  Level,
  Order,
  OrderLine,
  Parcel,
  Part,
  Policy,
  ReceivedLine,
  Reservation,
  Situation,
  SupplyLine,
  Variant,
} from "./situation"

/** A connection that reads decimals exactly. */
export async function connect(connectionString: string): Promise<Client> {
  const client = new Client({
    connectionString,
    types: {
      getTypeParser: (type, format) =>
        type === types.builtins.NUMERIC ? (value: string) => new BigNumber(value) : types.getTypeParser(type, format),
    },
  })
  await client.connect()
  return client
}

/** Only the goods that the sequences are about; the demo's own stand by untouched. */
const OURS = "i.sku LIKE 'MODEL-%'"

export async function readSituation(db: Client): Promise<Situation> {
  const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await db.query<Row>(sql)).rows
  const [lines, parts] = [await rows<OrderLine>(LINES), await rows<Part & { variantId: string }>(PARTS)]
  const [store] = await rows<{ id: string }>(`SELECT id FROM store WHERE deleted_at IS NULL`)
  return {
    storeId: store.id,
    locations: await rows(`SELECT id, name FROM stock_location WHERE deleted_at IS NULL ORDER BY name`),
    variants: (await rows<Variant>(VARIANTS)).map((variant) => ({
      ...variant,
      parts: parts.filter((part) => part.variantId === variant.id),
    })),
    orders: (await rows<Order>(ORDERS)).map((order) => ({
      ...order,
      lines: lines.filter((line) => line.orderId === order.id),
    })),
    levels: await rows<Level>(LEVELS),
    reservations: await rows<Reservation>(RESERVATIONS),
    records: await rows<BackorderRecord>(RECORDS),
    ledger: await rows<LedgerEntry>(`SELECT * FROM backorder_event WHERE deleted_at IS NULL ORDER BY order_id, sequence`),
    parcels: await rows<Parcel>(PARCELS),
    supply: await rows<SupplyLine>(SUPPLY),
    receipts: await rows<ReceivedLine>(RECEIPTS),
    returns: await rows<AnnouncedReturn>(RETURNS),
    policies: await rows<Policy>(`SELECT id, scope_type AS "scopeType", scope_id AS "scopeId"
      FROM backorder_policy WHERE deleted_at IS NULL ORDER BY created_at, id`),
    links: await rows(`SELECT order_id AS "orderId", backorder_id AS "recordId"
      FROM order_order_backorder_backorder WHERE deleted_at IS NULL`),
    unreflected: await rows(`SELECT DISTINCT order_id AS "orderId" FROM backorder_projection`),
  }
}

const VARIANTS = `
  SELECT v.id, v.product_id AS "productId", p.title, v.manage_inventory AS managed, v.allow_backorder AS "allowBackorder"
    FROM product_variant v JOIN product p ON p.id = v.product_id
   WHERE v.sku LIKE 'MODEL-%' AND v.deleted_at IS NULL ORDER BY v.created_at, v.id`

const PARTS = `
  SELECT vi.variant_id AS "variantId", vi.inventory_item_id AS "itemId", i.title AS item, vi.required_quantity AS required
    FROM product_variant_inventory_item vi JOIN inventory_item i ON i.id = vi.inventory_item_id
   WHERE ${OURS} AND vi.deleted_at IS NULL AND i.deleted_at IS NULL ORDER BY i.title`

const LINES = `
  SELECT oi.order_id AS "orderId", l.id, l.product_title AS title, l.variant_id AS "variantId", oi.quantity,
         oi.fulfilled_quantity AS fulfilled, oi.shipped_quantity AS shipped, oi.delivered_quantity AS delivered,
         oi.return_requested_quantity AS "returnRequested", oi.return_received_quantity AS "returnReceived",
         coalesce(oi.unit_price, l.unit_price) AS "unitPrice"
    FROM "order" o
    JOIN order_item oi ON oi.order_id = o.id AND oi.version = o.version AND oi.deleted_at IS NULL
    JOIN order_line_item l ON l.id = oi.item_id AND l.deleted_at IS NULL
   ORDER BY l.created_at, l.id`

const ORDERS = `
  SELECT o.id, o.display_id AS "displayId", o.is_draft_order AS draft, o.canceled_at IS NOT NULL AS canceled,
         o.metadata -> 'backorder' AS tag,
         (SELECT coalesce(sum(
             (SELECT coalesce(sum(c.amount), 0) FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL)
           - (SELECT coalesce(sum(r.amount), 0) FROM refund r WHERE r.payment_id = p.id AND r.deleted_at IS NULL)), 0)
            FROM order_payment_collection opc
            JOIN payment p ON p.payment_collection_id = opc.payment_collection_id AND p.deleted_at IS NULL
           WHERE opc.order_id = o.id AND opc.deleted_at IS NULL) AS paid
    FROM "order" o WHERE o.deleted_at IS NULL ORDER BY o.display_id`

const LEVELS = `
  SELECT l.inventory_item_id AS "itemId", i.title AS item, l.location_id AS "locationId", s.name AS location,
         l.stocked_quantity AS stocked, l.reserved_quantity AS reserved, l.incoming_quantity AS incoming
    FROM inventory_level l
    JOIN inventory_item i ON i.id = l.inventory_item_id
    JOIN stock_location s ON s.id = l.location_id
   WHERE ${OURS} AND l.deleted_at IS NULL ORDER BY i.title, s.name`

const RESERVATIONS = `
  SELECT r.id, r.inventory_item_id AS "itemId", r.location_id AS "locationId", r.line_item_id AS "lineId",
         r.metadata ->> 'backorder_line_item_id' AS "heldForLineId", r.quantity
    FROM reservation_item r JOIN inventory_item i ON i.id = r.inventory_item_id
   WHERE ${OURS} AND r.deleted_at IS NULL ORDER BY r.created_at, r.id`

const RECORDS = `
  SELECT b.id, b.status, b.order_id AS "orderId", b.line_item_id AS "lineId", b.inventory_item_id AS "itemId",
         b.location_id AS "locationId", b.shipping, b.promised_by AS "promisedBy", b.promise_version AS "promiseVersion",
         b.required_quantity AS required, b.ordered_quantity AS ordered,
         b.allocated_quantity AS allocated, b.waiting_quantity AS waiting, b.fulfilled_quantity AS fulfilled,
         b.canceled_quantity AS canceled
    FROM backorder b WHERE b.deleted_at IS NULL ORDER BY b.display_id`

const PARCELS = `
  SELECT f.id, o.order_id AS "orderId", f.canceled_at IS NOT NULL AS canceled, f.shipped_at IS NOT NULL AS shipped,
         f.delivered_at IS NOT NULL AS delivered
    FROM fulfillment f JOIN order_fulfillment o ON o.fulfillment_id = f.id AND o.deleted_at IS NULL
   WHERE f.deleted_at IS NULL ORDER BY f.created_at, f.id`

const SUPPLY = `
  SELECT l.id, po.id AS "purchaseOrderId", po.display_id AS "purchaseOrder", po.status, l.inventory_item_id AS "itemId",
         i.title AS item, po.location_id AS "locationId", l.quantity AS ordered,
         l.received_quantity AS received, l.quantity - l.received_quantity - l.canceled_quantity AS open,
         l.quantity - l.received_quantity - l.canceled_quantity
           - greatest(0, l.shipped_quantity - l.received_quantity - l.damaged_quantity) AS shippable,
         (SELECT coalesce(sum(greatest(0, -rl.damaged_quantity)), 0) FROM purchase_order_receipt_line rl
           WHERE rl.line_id = l.id AND rl.deleted_at IS NULL) AS mended
    FROM purchase_order_line l
    JOIN purchase_order po ON po.id = l.purchase_order_id AND po.deleted_at IS NULL
    JOIN inventory_item i ON i.id = l.inventory_item_id
   WHERE ${OURS} AND l.deleted_at IS NULL ORDER BY po.display_id, l.id`

const RECEIPTS = `
  SELECT r.id AS "receiptId", po.id AS "purchaseOrderId", po.display_id AS "purchaseOrder", l.id AS "lineId",
         i.title AS item, s.name AS location, sum(rl.quantity) AS received
    FROM purchase_order_receipt r
    JOIN purchase_order po ON po.id = r.purchase_order_id
    JOIN purchase_order_receipt part ON part.id = r.id OR part.corrects_id = r.id
    JOIN purchase_order_receipt_line rl ON rl.receipt_id = part.id AND rl.deleted_at IS NULL
    JOIN purchase_order_line l ON l.id = rl.line_id
    JOIN inventory_item i ON i.id = l.inventory_item_id
    JOIN stock_location s ON s.id = r.location_id
   WHERE ${OURS} AND r.corrects_id IS NULL AND r.deleted_at IS NULL AND part.deleted_at IS NULL
   GROUP BY r.id, po.id, po.display_id, l.id, i.title, s.name ORDER BY r.created_at, r.id, l.id`

const RETURNS = `
  SELECT r.id, r.order_id AS "orderId", r.location_id AS "locationId",
         json_agg(json_build_object('lineId', ri.item_id, 'quantity', ri.quantity::float) ORDER BY ri.item_id) AS items
    FROM "return" r JOIN return_item ri ON ri.return_id = r.id AND ri.deleted_at IS NULL
   WHERE r.status = 'requested' AND r.deleted_at IS NULL AND r.canceled_at IS NULL
   GROUP BY r.id, r.order_id, r.location_id, r.created_at ORDER BY r.created_at, r.id`
