import fs from "node:fs"
import path from "node:path"
import { z } from "@medusajs/framework/zod"
import { parse } from "yaml"
import * as noticeWordings from "../../src/api/admin/backorder-notice-wordings/validators"
import * as notices from "../../src/api/admin/backorder-notices/validators"
import * as positions from "../../src/api/admin/backorder-positions/validators"
import * as inherited from "../../src/api/admin/backorder-policies/inherited/validators"
import * as policies from "../../src/api/admin/backorder-policies/validators"
import * as sweeps from "../../src/api/admin/backorder-sweeps/validators"
import * as backorders from "../../src/api/admin/backorders/validators"
import * as orders from "../../src/api/admin/orders/validators"
import * as erasures from "../../src/api/admin/backorder-erasures/validators"
import * as supplyRevisions from "../../src/api/admin/purchase-orders/revisions/validators"
import * as imports from "../../src/api/admin/purchase-orders/import/validators"
import * as alternatives from "../../src/api/admin/purchase-orders/[id]/lines/[line_id]/alternatives/validators"
import * as purchaseOrders from "../../src/api/admin/purchase-orders/validators"
import * as reorderSimulation from "../../src/api/admin/reorder-points/simulate/validators"
import * as agreements from "../../src/api/admin/suppliers/[id]/agreements/validators"
import * as forecast from "../../src/api/admin/suppliers/[id]/forecast/validators"
import * as scorecard from "../../src/api/admin/suppliers/[id]/scorecard/validators"
import * as feeds from "../../src/api/admin/suppliers/[id]/feed/validators"
import * as suppliers from "../../src/api/admin/suppliers/validators"
import * as decisions from "../../src/api/store/backorder-decisions/validators"
import * as products from "../../src/api/store/backorder-products/validators"
import * as variants from "../../src/api/store/variants/validators"

const ROOT = path.resolve(__dirname, "../..")
const API = path.join(ROOT, "src", "api")
const METHODS = ["get", "post", "put", "patch", "delete"]

interface ObjectSchema {
  $ref?: string
  allOf?: ObjectSchema[]
  properties?: Record<string, unknown>
  required?: string[]
}

const objectSchema: z.ZodType<ObjectSchema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    allOf: z.array(objectSchema).optional(),
    properties: z.record(z.string(), z.unknown()).optional(),
    required: z.array(z.string()).optional(),
  })
)
const parameterSchema = z.object({ $ref: z.string().optional(), name: z.string().optional(), in: z.string().optional() })
const bodySchema = z.object({
  $ref: z.string().optional(),
  content: z.record(z.string(), z.object({ schema: objectSchema })).optional(),
})
const operationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(parameterSchema).default([]),
  requestBody: bodySchema.default({}),
})
const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.looseObject({ parameters: z.array(parameterSchema).default([]) })
  ),
})

const text = fs.readFileSync(path.join(ROOT, "openapi.yaml"), "utf8")
const raw: unknown = parse(text)
const { paths } = documentSchema.parse(raw)

/** What a reference such as `#/components/schemas/Page` stands for; undefined where there is nothing. */
function find(pointer: string): unknown {
  return pointer
    .replace("#/", "")
    .split("/")
    .reduce<unknown>((at, part) => (at !== null && typeof at === "object" ? Reflect.get(at, part) : undefined), raw)
}

function followed<Value extends { $ref?: string }>(value: Value, schema: z.ZodType<Value>): Value {
  return value.$ref === undefined ? value : schema.parse(find(value.$ref))
}

const parametersIn = (where: string, parameters: z.infer<typeof parameterSchema>[]): (string | undefined)[] =>
  parameters
    .map((parameter) => followed(parameter, parameterSchema))
    .filter((parameter) => parameter.in === where)
    .map((parameter) => parameter.name)

/** `src/api/admin/x/[id]/route.ts` with `export const GET` stands for `GET /admin/x/{id}`. */
function routesInCode(): string[] {
  return fs
    .readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => {
      const source = fs.readFileSync(path.join(API, file), "utf8")
      const address = `/${path.dirname(file).split(path.sep).join("/")}`.replace(/\[(\w+)\]/g, "{$1}")
      const methods = [...source.matchAll(/^export (?:async function|function|const) ([A-Z]+)\b/gm)].map(([, name]) => name)
      return methods.length > 0 ? methods.map((method) => `${method} ${address}`) : [`no method in ${file}`]
    })
    .sort()
}

function routesInDocument(): string[] {
  return Object.entries(paths)
    .flatMap(([address, item]) =>
      Object.keys(item)
        .filter((key) => METHODS.includes(key))
        .map((method) => `${method.toUpperCase()} ${address}`)
    )
    .sort()
}

function operationAt(route: string): z.infer<typeof operationSchema> {
  const [method, address] = route.split(" ")
  return operationSchema.parse(paths[address][method.toLowerCase()])
}

function flattened(schema: ObjectSchema): { properties: string[]; required: string[] } {
  const { allOf = [], properties = {}, required = [] } = followed(schema, objectSchema)
  const parts = allOf.map(flattened)
  return {
    properties: [...Object.keys(properties), ...parts.flatMap((part) => part.properties)].sort(),
    required: [...required, ...parts.flatMap((part) => part.required)].sort(),
  }
}

const fieldsOf = (validator: z.ZodObject) => Object.keys(validator.shape).sort()
const requiredOf = (validator: z.ZodObject) =>
  Object.entries(validator.shape)
    .filter(([, field]) => !field.safeParse(undefined).success)
    .map(([name]) => name)
    .sort()

/** Medusa puts it into every list's parameters; our routes make no use of it. */
const UNDOCUMENTED = ["with_deleted"]

const nothing = backorders.AdminBackorderAction
const bodies: [string, z.ZodObject][] = [
  ["POST /admin/backorders/replan", nothing],
  ["POST /admin/backorders/{id}/cancel", nothing],
  ["POST /admin/backorders/{id}/offer", backorders.AdminOfferBackorder],
  ["POST /admin/backorders/{id}/release", nothing],
  ["POST /admin/backorders/{id}/prioritize", backorders.AdminPrioritizeBackorder],
  ["POST /admin/backorders/{id}/split", backorders.AdminSplitBackorder],
  ["POST /admin/backorder-notice-wordings/{type}/{language}", noticeWordings.AdminSetBackorderNoticeWording],
  ["POST /admin/backorder-notice-wordings/{type}/{language}/preview", noticeWordings.AdminSetBackorderNoticeWording],
  ["POST /admin/backorder-notice-wordings/{type}/{language}/test", noticeWordings.AdminTestBackorderNoticeWording],
  ["POST /admin/customers/{id}/erase-backorder-data", erasures.AdminEraseCustomer],
  ["POST /admin/backorder-erasures", erasures.AdminEraseGuest],
  ["POST /admin/backorder-notices/{id}/resend", notices.AdminResendBackorderNotice],
  ["POST /admin/backorder-policies", policies.AdminCreateBackorderPolicy],
  ["POST /admin/backorder-policies/{id}", policies.AdminUpdateBackorderPolicy],
  ["POST /admin/backorder-sweeps", sweeps.AdminSweepBackorders],
  ["POST /admin/orders/{id}/backorder-settlements", orders.AdminPostOrderSettlement],
  ["POST /admin/suppliers", suppliers.AdminCreateSupplier],
  ["POST /admin/suppliers/{id}", suppliers.AdminUpdateSupplier],
  ["POST /admin/suppliers/{id}/agreements", agreements.AdminCreateSupplierAgreement],
  ["POST /admin/suppliers/{id}/agreements/{agreement_id}", agreements.AdminUpdateSupplierAgreement],
  ["POST /admin/suppliers/{id}/feed", feeds.AdminSetSupplierFeed],
  ["POST /admin/suppliers/{id}/feed/run", feeds.AdminRunSupplierFeed],
  ["POST /admin/suppliers/{id}/feed/test", feeds.AdminTestSupplierFeed],
  ["POST /admin/suppliers/{id}/forecast/send", forecast.AdminSendSupplierForecast],
  ["POST /admin/purchase-orders", purchaseOrders.AdminCreatePurchaseOrder],
  ["POST /admin/purchase-orders/revisions", supplyRevisions.AdminReviseSupplies],
  ["POST /admin/purchase-orders/{id}/cancel", purchaseOrders.AdminCancelPurchaseOrder],
  ["POST /admin/purchase-orders/{id}/close", purchaseOrders.AdminClosePurchaseOrder],
  ["POST /admin/purchase-orders/{id}/ship", purchaseOrders.AdminShipPurchaseOrder],
  ["POST /admin/purchase-orders/{id}/receive", purchaseOrders.AdminReceivePurchaseOrder],
  ["POST /admin/purchase-orders/{id}/receipts/{receipt_id}/correct", purchaseOrders.AdminCorrectReceipt],
  ["POST /admin/purchase-orders/{id}/lines/{line_id}/eta", purchaseOrders.AdminReviseSupply],
  ["POST /admin/purchase-orders/{id}/lines/{line_id}/eta/preview", purchaseOrders.AdminReviseSupply],
  ["POST /admin/purchase-orders/{id}/lines/{line_id}/alternatives", alternatives.AdminDraftWayOut],
  ["POST /admin/reorder-points/simulate", reorderSimulation.AdminSimulateReorderPoint],
  ["POST /store/backorder-decisions/{token}", decisions.StoreDecideBackorders],
]

const queries: [string, z.ZodObject][] = [
  ["GET /admin/purchase-orders/{id}/lines/{line_id}/alternatives", alternatives.AdminGetSupplyAlternatives],
  ["GET /admin/backorders", backorders.AdminGetBackordersParams],
  ["POST /admin/backorders/replan", backorders.AdminReplanParams],
  ["GET /admin/backorders/{id}/events", backorders.AdminGetBackorderEventsParams],
  ["GET /admin/orders/{id}/backorder-timeline", orders.AdminGetOrderTimelineParams],
  ["GET /admin/orders/{id}/backorder-evidence", orders.AdminGetOrderEvidenceParams],
  ["GET /admin/backorder-notices", notices.AdminGetBackorderNoticesParams],
  ["GET /admin/backorder-positions", positions.AdminGetStockPositionsParams],
  ["GET /admin/backorder-policies", policies.AdminGetBackorderPoliciesParams],
  ["GET /admin/backorder-policies/effective", policies.AdminGetEffectiveBackorderPolicyParams],
  ["GET /admin/backorder-policies/inherited", inherited.AdminGetInheritedBackorderPolicyParams],
  ["GET /admin/suppliers", suppliers.AdminGetSuppliersParams],
  ["GET /admin/suppliers/{id}/agreements", agreements.AdminGetSupplierAgreementsParams],
  ["GET /admin/suppliers/{id}/scorecard", scorecard.AdminGetSupplierScorecardParams],
  ["GET /admin/suppliers/{id}/forecast", forecast.AdminGetSupplierForecastParams],
  ["GET /admin/suppliers/{id}/forecast/export", forecast.AdminGetSupplierForecastParams],
  ["GET /admin/purchase-orders", purchaseOrders.AdminGetPurchaseOrdersParams],
  ["POST /admin/purchase-orders/import", imports.AdminImportPurchaseOrdersParams],
  ["GET /admin/purchase-orders/imports", imports.AdminGetSupplyImportsParams],
  ["GET /admin/purchase-orders/imports/{id}/errors", imports.AdminGetSupplyImportErrorsParams],
  ["GET /admin/purchase-orders/export", imports.AdminExportPurchaseOrdersParams],
  ["GET /admin/purchase-orders/waiting", purchaseOrders.AdminGetWaitingGoodsParams],
  ["GET /store/backorder-products", products.StoreGetBackorderProductsParams],
  ["GET /store/variants/{id}/availability", variants.StoreGetVariantAvailabilityParams],
]

describe("openapi.yaml", () => {
  it("describes every route there is, and no other", () => {
    expect(routesInDocument()).toEqual(routesInCode())
  })

  it("has something behind every reference", () => {
    const pointers = [...text.matchAll(/\$ref: "([^"]+)"/g)].map(([, pointer]) => pointer)
    expect(pointers.length).toBeGreaterThan(0)
    expect(pointers.filter((pointer) => find(pointer) === undefined)).toEqual([])
  })

  it("names every operation, each by a name of its own", () => {
    const names = routesInDocument().map((route) => operationAt(route).operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(Object.entries(paths))("names what varies in %s", (address, { parameters }) => {
    expect(parametersIn("path", parameters)).toEqual([...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  })

  it.each(bodies)("%s takes the body that its validator takes", (route, validator) => {
    const { content } = followed(operationAt(route).requestBody, bodySchema)
    expect(flattened(content?.["application/json"].schema ?? {})).toEqual({
      properties: fieldsOf(validator),
      required: requiredOf(validator),
    })
  })

  it.each(queries)("%s takes the parameters that its validator takes", (route, validator) => {
    expect(parametersIn("query", operationAt(route).parameters).sort()).toEqual(
      fieldsOf(validator).filter((name) => !UNDOCUMENTED.includes(name))
    )
  })
})
