import { eventually } from "../../../demo/story/http"
import { recordsOf } from "../../../demo/story/watch"
import type { BackorderModuleService } from "../../../src/modules/backorder/service"
import { correctStock } from "../../support/scene"
import { ofVariant, type Answer, type Storefront } from "./scene"

export function rush(on: () => Storefront, service: () => BackorderModuleService): void {
  const ordersIn = (answers: readonly Answer[]) => answers.flatMap(({ body }) => body.order ?? [])

  it("of twenty shoppers never lets more order than the cap, and no fewer", async () => {
    const goods = await on().goods(2)
    const policy = await on().policy(ofVariant(goods), { allowed: true })
    const carts: string[] = []
    for (let number = 0; number < 20; number += 1) {
      carts.push(await on().ready(goods, 1))
    }
    await on().shop.admin("POST", `/admin/backorder-policies/${policy}`, { cap: 5 })
    const answers = await Promise.all(carts.map((cartId) => on().complete(cartId)))
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([])
    const orders = ordersIn(answers)
    expect(orders).toHaveLength(7)
    await eventually("all records", async () => {
      const records = (await Promise.all(orders.map((order) => recordsOf(on().shop, order)))).flat()
      return records.reduce((sum, record) => sum + record.waiting_quantity, 0) === 5
    })
    expect(await on().availability(goods, 1)).toMatchObject({ allowed: false, remaining_quantity: 0 })
  })

  it("gives the last unit to one of two carts of different sizes", async () => {
    const goods = await on().goods(3)
    const policy = await on().policy(ofVariant(goods), { allowed: true })
    const carts = [await on().ready(goods, 3), await on().ready(goods, 2)]
    await on().shop.admin("POST", `/admin/backorder-policies/${policy}`, { cap: 1 })
    expect(ordersIn(await Promise.all(carts.map((cartId) => on().complete(cartId))))).toHaveLength(1)
  })

  it("answers a cart that is completed twice at once, or again later, with its order", async () => {
    const goods = await on().goods(0)
    await on().policy(ofVariant(goods), { cap: 2 })
    const cartId = await on().ready(goods, 2)
    const answers = await Promise.all([on().complete(cartId), on().complete(cartId)])
    answers.push(await on().complete(cartId))
    const ids = new Set(ordersIn(answers).map((order) => order.id))
    expect([ids.size, answers.filter(({ body }) => body.shortages)]).toEqual([1, []])
  })

  it("refuses a cart at the end, where others were faster", async () => {
    const goods = await on().goods(2)
    await on().policy(ofVariant(goods), { allowed: false })
    const cartId = await on().ready(goods, 2)
    await correctStock(on().shop, goods, 1)
    const refused = await on().complete(cartId)
    expect(refused).toMatchObject({
      status: 409,
      body: { message: `Only 1 of "${goods.title}" can be ordered; it is in stock.`, shortages: [{ reason: "not_allowed" }] },
    })
  })

  it("frees what a shopper who went away had claimed", async () => {
    const goods = await on().goods(0)
    await on().policy(ofVariant(goods), { cap: 5 })
    const cartId = await on().cart()
    await on().add(cartId, goods, 5)
    expect(await on().availability(goods, 1)).toMatchObject({ remaining_quantity: 0 })
    const [claim] = await service().listBackorderCheckoutClaims({ cart_id: cartId })
    const minutes = (new Date(claim.expires_at).getTime() - Date.now()) / 60_000
    expect(Math.round(minutes)).toBe(service().options.checkout.hold_minutes)
    await service().updateBackorderCheckoutClaims({ id: claim.id, expires_at: new Date(Date.now() - 1) })
    expect(await on().availability(goods, 1)).toMatchObject({ remaining_quantity: 5 })
    expect((await on().add(await on().cart(), goods, 5)).status).toBe(200)
    await on().prepare(cartId)
    expect((await on().complete(cartId)).status).toBe(409)
  })

  it("keeps all that a cart claims while its shopper is at any of its lines", async () => {
    const [chair, table] = [await on().goods(0), await on().goods(0)]
    await on().policy(ofVariant(chair), { cap: 5 })
    await on().policy(ofVariant(table), { cap: 5 })
    const cartId = await on().cart()
    await on().add(cartId, chair, 5)
    const [{ id }] = await service().listBackorderCheckoutClaims({ cart_id: cartId })
    await service().updateBackorderCheckoutClaims({ id, expires_at: new Date(Date.now() + 60_000) })
    await on().add(cartId, table, 5)
    const claim = await service().retrieveBackorderCheckoutClaim(id)
    expect(new Date(claim.expires_at).getTime()).toBeGreaterThan(Date.now() + 120_000)
  })
}
