/** Which substitutes a customer is offered, at which price, and whether they are there. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { cancellationWorth } from "../../modules/backorder/domain/money"
import { substitutePrice, type SubstitutePrice } from "../../modules/backorder/domain/substitution"
import type { BackorderDecisionRow, BackorderModuleService } from "../../modules/backorder/service"
import type { OrderMoney } from "./order-money"
import { stockFor, substituteVariants } from "./substitute-stock"

const named = z.object({
  variant_id: z.string(),
  title: z.string(),
  sku: z.string().nullable(),
  /** For one, with tax. */
  unit_amount: z.string(),
})

/** As the ledger keeps it with the offer. */
export type NamedSubstitute = z.infer<typeof named>

const offeredData = z.object({ substitutes: z.record(z.string(), named).default({}) })

const decided = named.extend({ line_item_id: z.string(), quantity: z.string(), currency_code: z.string() })

/** As a decision keeps what it was about. */
export type DecidedSubstitute = z.infer<typeof decided>

export function decidedSubstitutes({ substitutes }: Pick<BackorderDecisionRow, "substitutes">): DecidedSubstitute[] {
  return z.object({ lines: z.array(decided) }).parse(substitutes ?? { lines: [] }).lines
}

/** By line, what the order's last offer named. */
export async function namedSubstitutes(
  container: MedusaContainer,
  orderId: string
): Promise<ReadonlyMap<string, NamedSubstitute>> {
  const [last] = await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .listBackorderEvents({ order_id: orderId, type: "offered" }, { take: 1, order: { sequence: "DESC" } })
  return new Map(last ? Object.entries(offeredData.parse(last.data).substitutes) : [])
}

export interface OfferedSubstitute extends SubstitutePrice {
  lineId: string
  variantId: string
  title: string
  sku: string | null
  /** As many as wait of the line. */
  units: BigNumber
  currencyCode: string
  /** Whether what is saved comes back as a refund: it was charged. */
  refunds: boolean
  /** Whether that many are there now. */
  available: boolean
}

/** What the customer may have today instead of what waits. */
export async function offeredSubstitutes(
  container: MedusaContainer,
  orderId: string,
  waiting: readonly { lineId: string; waiting: BigNumber }[],
  money: OrderMoney
): Promise<OfferedSubstitute[]> {
  const names = await namedSubstitutes(container, orderId)
  const variants = await substituteVariants(container, [...names.values()].map((one) => one.variant_id))
  const offered = waiting.map(async ({ lineId, waiting: units }): Promise<OfferedSubstitute[]> => {
    const name = names.get(lineId)
    const line = money.lines.find(({ id }) => id === lineId)
    if (!name || !line) {
      return []
    }
    const variant = variants.get(name.variant_id)
    const worth = cancellationWorth(line, units, money.decimals)
    const price = substitutePrice(new BigNumber(name.unit_amount), worth, units, money.decimals)
    return [
      {
        lineId,
        variantId: name.variant_id,
        title: name.title,
        sku: name.sku,
        units,
        ...price,
        refunds: price.saved.gt(0) && money.paid.gt(money.total.minus(price.saved)),
        currencyCode: money.currencyCode,
        available: variant !== undefined && (await stockFor(container, orderId, variant, units)) !== null,
      },
    ]
  })
  return (await Promise.all(offered)).flat()
}
