import { defineMiddlewares } from "@medusajs/framework/http"
import { adminNoticeWordingRoutesMiddlewares } from "./admin/backorder-notice-wordings/middlewares"
import { adminErasureRoutesMiddlewares } from "./admin/backorder-erasures/middlewares"
import { adminBackorderNoticeRoutesMiddlewares } from "./admin/backorder-notices/middlewares"
import { adminStockPositionRoutesMiddlewares } from "./admin/backorder-positions/middlewares"
import { adminInheritedPolicyRoutesMiddlewares } from "./admin/backorder-policies/inherited/middlewares"
import { adminBackorderPolicyRoutesMiddlewares } from "./admin/backorder-policies/middlewares"
import { adminBackorderSweepRoutesMiddlewares } from "./admin/backorder-sweeps/middlewares"
import { adminBackorderRoutesMiddlewares } from "./admin/backorders/middlewares"
import { adminOrderEditRoutesMiddlewares } from "./admin/order-edits/middlewares"
import { adminOrderRoutesMiddlewares } from "./admin/orders/middlewares"
import { parcelTurnsMiddlewares } from "./admin/orders/parcel-turns"
import { settledRefundsMiddlewares } from "./admin/orders/settled-refunds"
import { adminSupplyImportRoutesMiddlewares } from "./admin/purchase-orders/import/middlewares"
import { adminEtaPreviewRoutesMiddlewares } from "./admin/purchase-orders/[id]/lines/[line_id]/eta/preview/middlewares"
import { adminSupplyAlternativesRoutesMiddlewares } from "./admin/purchase-orders/[id]/lines/[line_id]/alternatives/middlewares"
import { adminPurchaseOrderRoutesMiddlewares } from "./admin/purchase-orders/middlewares"
import { adminSupplyRevisionRoutesMiddlewares } from "./admin/purchase-orders/revisions/middlewares"
import { adminReorderSimulationRoutesMiddlewares } from "./admin/reorder-points/simulate/middlewares"
import { adminSupplierForecastRoutesMiddlewares } from "./admin/suppliers/[id]/forecast/middlewares"
import { adminSupplierScorecardRoutesMiddlewares } from "./admin/suppliers/[id]/scorecard/middlewares"
import { adminSupplierFeedRoutesMiddlewares } from "./admin/suppliers/[id]/feed/middlewares"
import { adminSupplierRoutesMiddlewares } from "./admin/suppliers/middlewares"
import { backorderPageMiddlewares } from "./backorders/middlewares"
import { hookMiddlewares } from "./hooks/middlewares"
import { storeBackorderRoutesMiddlewares } from "./store/middlewares"
import { tillQueueMiddlewares } from "./store/till-queue"

export default defineMiddlewares({
  routes: [
    ...adminBackorderRoutesMiddlewares,
    ...adminBackorderNoticeRoutesMiddlewares,
    ...adminErasureRoutesMiddlewares,
    ...adminNoticeWordingRoutesMiddlewares,
    ...adminStockPositionRoutesMiddlewares,
    ...adminInheritedPolicyRoutesMiddlewares,
    ...adminBackorderPolicyRoutesMiddlewares,
    ...adminBackorderSweepRoutesMiddlewares,
    ...adminOrderEditRoutesMiddlewares,
    ...adminOrderRoutesMiddlewares,
    ...adminSupplyImportRoutesMiddlewares,
    ...adminPurchaseOrderRoutesMiddlewares,
    ...adminSupplyRevisionRoutesMiddlewares,
    ...adminEtaPreviewRoutesMiddlewares,
    ...adminSupplyAlternativesRoutesMiddlewares,
    ...adminSupplierFeedRoutesMiddlewares,
    ...adminSupplierRoutesMiddlewares,
    ...adminSupplierScorecardRoutesMiddlewares,
    ...adminSupplierForecastRoutesMiddlewares,
    ...adminReorderSimulationRoutesMiddlewares,
    ...backorderPageMiddlewares,
    ...hookMiddlewares,
    ...tillQueueMiddlewares,
    ...parcelTurnsMiddlewares,
    ...settledRefundsMiddlewares,
    ...storeBackorderRoutesMiddlewares,
  ],
})
