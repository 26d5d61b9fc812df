import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { CustomerNoticeProps } from "../../src/types"
import type { NoticeModuleService, NewNotice } from "../../src/modules/notice/service"
import { BackorderNotice } from "../../src/modules/notice/models"

jest.setTimeout(60_000)

const props: CustomerNoticeProps = {
  type: "order_taken",
  shop_name: "Nordholz",
  order_display_id: "1042",
  customer_name: null,
  lines: [],
  charged: false,
}

const notice = (key: string, changes: Partial<NewNotice> = {}): NewNotice => ({
  dedupe_key: key,
  type: "order_taken",
  order_id: "order_1",
  to: "weber@example.com",
  language: "de",
  subject: "Ihre Bestellung 1042",
  promise_version: 1,
  props,
  ...changes,
})

const many = (count: number): NewNotice[] => Array.from({ length: count }, (_, index) => notice(`key_${index}`))

moduleIntegrationTestRunner<NoticeModuleService>({
  moduleName: "notice",
  moduleModels: [BackorderNotice],
  resolve: resolve(__dirname, "../../src/modules/notice"),
  moduleOptions: { links: { secret: "another module's business" }, notices: { max_attempts: 3 } },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string): Promise<unknown> => MikroOrmWrapper.forkManager().execute(statement)

    describe("enqueueing", () => {
      it("takes a notice in once, however often it comes", async () => {
        const first = await service.enqueue([notice("a"), notice("b")])
        const second = await service.enqueue([notice("b"), notice("c")])

        expect(first).toHaveLength(2)
        expect(second).toHaveLength(1)
        expect(await service.listBackorderNotices({}, { select: ["dedupe_key"], order: { dedupe_key: "ASC" } })).toMatchObject([
          { dedupe_key: "a" },
          { dedupe_key: "b" },
          { dedupe_key: "c" },
        ])
      })

      it("takes in one of twenty that come at the same time", async () => {
        const inserted = await Promise.all(Array.from({ length: 20 }, () => service.enqueue([notice("same")])))
        expect(inserted.flat()).toHaveLength(1)
      })

      it("takes in what a supplier is told of a purchase order, and hands it out with it", async () => {
        const [id] = await service.enqueue([
          notice("po_1:supplier_order", {
            type: "supplier_order",
            order_id: null,
            purchase_order_id: "po_1",
            props: {
              type: "supplier_order",
              shop_name: "Nordholz",
              contact_name: null,
              purchase_order_display_id: "7",
              reference: null,
              currency_code: "eur",
              lines: [],
              deliver_to: [],
              supplier_url: "https://shop.example/backorders/supplier/a.b",
              rush: false,
              note: null,
            },
          }),
        ])
        expect(await service.claimDue({ limit: 1 })).toMatchObject([{ id, order_id: null, purchase_order_id: "po_1" }])
      })

      it("forgets what nobody has begun to send, so that it can be written again", async () => {
        const [waiting, begun] = await service.enqueue([notice("a"), notice("b")])
        await service.claimDue({ limit: 1, ids: [begun] })
        await service.forget([waiting, begun])
        expect(await service.listBackorderNotices({}, { select: ["id"] })).toMatchObject([{ id: begun }])
        expect(await service.enqueue([notice("a"), notice("b")])).toHaveLength(1)
      })

      it("keeps a title as it is, whatever is in it", async () => {
        const title = `what? ?? \\? 'it''s' "$1" <b> \\n é 😀`
        const told = {
          ...props,
          lines: [
            {
              title,
              quantity: "1",
              available_quantity: "0",
              waiting_quantity: "1",
              promised_by: null,
              previous_promised_by: null,
            },
          ],
        }
        const [id] = await service.enqueue([notice("odd?", { subject: title, props: told })])

        expect(await service.retrieveBackorderNotice(id)).toMatchObject({ subject: title, props: told, dedupe_key: "odd?" })
      })

      it("is undone with the transaction it is part of", async () => {
        const undone = MikroOrmWrapper.forkManager().transactional(async (manager) => {
          await service.enqueue([notice("gone")], { transactionManager: manager })
          throw new Error("undo")
        })
        await expect(undone).rejects.toThrow("undo")

        expect(await service.listBackorderNotices({})).toEqual([])
      })
    })

    describe("claiming", () => {
      it("never hands one notice to two senders at the same time", async () => {
        await service.enqueue(many(60))

        const claims = await Promise.all(Array.from({ length: 8 }, () => service.claimDue({ limit: 10 })))
        const ids = claims.flat().map((claimed) => claimed.id)

        expect(new Set(ids).size).toBe(ids.length)
        // Rows another sender has locked are skipped, so a claim may come back short; what is left is claimed later.
        const rest = await service.claimDue({ limit: 100 })
        expect(ids.length + rest.length).toBe(60)
        expect(await service.claimDue({ limit: 100 })).toEqual([])
      })

      it("claims only the notices it is asked for", async () => {
        const ids = await service.enqueue(many(3))
        const claimed = await service.claimDue({ limit: 10, ids: [ids[1]] })
        expect(claimed.map((each) => each.id)).toEqual([ids[1]])
      })

      it("claims again what a dead sender left behind", async () => {
        const [id] = await service.enqueue([notice("a")])
        await service.claimDue({ limit: 1, leaseSeconds: 60 })
        expect(await service.claimDue({ limit: 1 })).toEqual([])

        await sql("UPDATE backorder_notice SET lease_until = now() - interval '1 second'")

        expect(await service.claimDue({ limit: 1 })).toMatchObject([{ id, attempts: 2, exhausted: false }])
      })

      it("says when every allowed attempt ended without a result", async () => {
        await service.enqueue([notice("a")])
        for (let attempt = 1; attempt <= 3; attempt++) {
          expect(await service.claimDue({ limit: 1 })).toMatchObject([{ attempts: attempt, exhausted: false }])
          await sql("UPDATE backorder_notice SET lease_until = now() - interval '1 second'")
        }
        expect(await service.claimDue({ limit: 1 })).toMatchObject([{ attempts: 4, exhausted: true }])
      })

      it("does not claim before the time of the next attempt", async () => {
        const [id] = await service.enqueue([notice("a")])
        await service.claimDue({ limit: 1 })
        expect(await service.markFailed(id, "not available", "transient")).toBe("pending")
        expect(await service.claimDue({ limit: 1 })).toEqual([])

        await sql("UPDATE backorder_notice SET retry_at = now() - interval '1 second'")

        expect(await service.claimDue({ limit: 1 })).toMatchObject([{ id, attempts: 2 }])
      })

      it("is not held up by a notice that cannot be sent", async () => {
        const [poison, sound] = await service.enqueue([notice("poison"), notice("sound")])
        await service.claimDue({ limit: 1, ids: [poison] })
        await service.markFailed(poison, "not available", "transient")

        expect(await service.claimDue({ limit: 1 })).toMatchObject([{ id: sound }])
      })
    })

    describe("orders to ask after", () => {
      const now = new Date("2026-12-20T12:00:00Z")
      const due = async (days = 5) =>
        (await service.dueFollowUps({ now, days, after: "", limit: 10 })).map(({ order_id }) => order_id)
      const parcel = async (order: string, day: number, type: NewNotice["type"] = "shipped"): Promise<string> => {
        const written_at = new Date(Date.UTC(2026, 11, day, 12))
        const [id] = await service.enqueue([notice(`${order}:${type}:${day}`, { type, order_id: order, written_at })])
        await service.markSent(id, null)
        return id
      }

      it.each<[string, number, string[]]>([
        ["not a day too early", 16, []],
        ["on the day", 15, ["order_1"]],
        ["days later, where nobody looked", 5, ["order_1"]],
        ["not where the option came weeks later", 1, []],
      ])("are found %s", async (_, day, expected) => {
        await parcel("order_1", day)
        expect(await due()).toEqual(expected)
      })

      it("count from the last parcel, and only once all has left", async () => {
        await parcel("order_1", 10)
        await parcel("order_1", 18)
        await parcel("order_2", 10, "partly_shipped")
        expect(await due()).toEqual([])
      })

      it("are asked after once, and not where the mail about the parcel reached nobody", async () => {
        await parcel("order_1", 10)
        await parcel("order_1", 16, "follow_up")
        const lost = await parcel("order_2", 10)
        await service.updateBackorderNotices({ id: lost, delivery: "bounced" })
        const [unsent] = await service.enqueue([notice("unsent", { type: "shipped", order_id: "order_3", written_at: new Date("2026-12-10") })])
        expect(await due()).toEqual([])
        await service.markSent(unsent, null)
        expect(await due()).toEqual(["order_3"])
      })
    })

    describe("states", () => {
      it("reaches sent, with the provider's id", async () => {
        const [id] = await service.enqueue([notice("a")])
        await service.claimDue({ limit: 1 })
        await service.markSent(id, "msg_1")

        expect(await service.retrieveBackorderNotice(id)).toMatchObject({
          status: "sent",
          external_id: "msg_1",
          attempts: 1,
          lease_until: null,
          sent_at: expect.any(Date),
        })
        expect(await service.claimDue({ limit: 1 })).toEqual([])
      })

      it("reaches failed at once when the mail is refused", async () => {
        const [id] = await service.enqueue([notice("a")])
        await service.claimDue({ limit: 1 })

        expect(await service.markFailed(id, "no such address", "refused")).toBe("failed")
        expect(await service.retrieveBackorderNotice(id)).toMatchObject({ status: "failed", last_error: "no such address" })
      })

      it("reaches failed after the allowed number of attempts", async () => {
        const [id] = await service.enqueue([notice("a")])
        const outcomes: unknown[] = []
        for (let attempt = 1; attempt <= 3; attempt++) {
          await service.claimDue({ limit: 1 })
          outcomes.push(await service.markFailed(id, "not available", "transient"))
          await sql("UPDATE backorder_notice SET retry_at = now()")
        }
        expect(outcomes).toEqual(["pending", "pending", "failed"])
      })

      it("stays pending for as long as the shop cannot send mails", async () => {
        const [id] = await service.enqueue([notice("a")])
        for (let attempt = 1; attempt <= 5; attempt++) {
          await service.claimDue({ limit: 1 })
          expect(await service.markFailed(id, "no provider", "unconfigured")).toBe("pending")
          await sql("UPDATE backorder_notice SET retry_at = now()")
        }
        expect(await service.retrieveBackorderNotice(id)).toMatchObject({ attempts: 0, last_error: "no provider" })
      })

      it("does not call a sent notice failed", async () => {
        const [id] = await service.enqueue([notice("a")])
        await service.markSent(id, null)

        expect(await service.markFailed(id, "late", "refused")).toBeNull()
        expect(await service.retrieveBackorderNotice(id)).toMatchObject({ status: "sent", last_error: null })
      })

      it.each(["sent", "failed"] as const)("sends a %s notice anew when asked to", async (status) => {
        const [id] = await service.enqueue([notice("a")])
        await (status === "sent" ? service.markSent(id, null) : service.markFailed(id, "x", "refused"))
        await service.requeue(id)

        expect(await service.claimDue({ limit: 1 })).toMatchObject([{ id, attempts: 1 }])
      })

      it("does not take a notice from the sender that has it", async () => {
        const [id] = await service.enqueue([notice("a")])
        await service.claimDue({ limit: 1 })
        await service.requeue(id)

        expect(await service.claimDue({ limit: 1 })).toEqual([])
      })

      it("sends nothing that was canceled", async () => {
        const [id, sent] = await service.enqueue([notice("a"), notice("b")])
        await service.markSent(sent, null)

        expect(await service.cancel([id, sent])).toEqual([id])
        expect(await service.claimDue({ limit: 2 })).toEqual([])
        await expect(service.requeue(id)).rejects.toThrow("was canceled")
      })

      it("does not know a notice nobody wrote", async () => {
        await expect(service.requeue("bonot_unknown")).rejects.toMatchObject({ type: "not_found" })
      })
    })
  },
})
