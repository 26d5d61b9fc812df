import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderNoticeListResponse, NoticeDTO } from "../../../types"
import { storedNotices } from "../../../workflows/queries/stored-notices"
import { onlyFields } from "./helpers"
import { noticeFilters } from "./list-filters"
import type { AdminGetBackorderNoticesParamsType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetBackorderNoticesParamsType>,
  res: MedusaResponse<Omit<AdminBackorderNoticeListResponse, "notices"> & { notices: Partial<NoticeDTO>[] }>
): Promise<void> {
  const { skip, take, order } = req.queryConfig.pagination
  const { notices, count } = await storedNotices(req.scope, {
    filters: noticeFilters(req.filterableFields),
    // The id makes the order of equal rows certain, so that paging neither repeats nor skips one.
    pagination: { skip, take, order: { ...order, id: "ASC" } },
  })
  res.json({
    notices: notices.map(({ notice }) => onlyFields(notice, req.queryConfig.fields)),
    count,
    limit: take ?? notices.length,
    offset: skip,
  })
}
