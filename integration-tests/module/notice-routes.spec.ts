import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { IApiKeyModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../src/modules/notice"
import type { NewNotice, NoticeModuleService } from "../../src/modules/notice/service"
import { startMailSink } from "../support/mail-sink"

jest.setTimeout(120_000)

const notice = (key: string, changes: Partial<NewNotice> = {}): NewNotice => ({
  dedupe_key: key,
  type: "order_taken",
  order_id: "order_1",
  to: "weber@example.com",
  language: "de",
  subject: "Ihre Bestellung 1042",
  promise_version: 1,
  // The job that sends what is due, four times a minute, must not come before the test.
  hold_seconds: 3600,
  props: {
    type: "order_taken",
    shop_name: "Nordholz",
    order_display_id: "1042",
    customer_name: "Frau <b>Weber</b>",
    lines: [],
    charged: false,
  },
  ...changes,
})

let sink: Awaited<ReturnType<typeof startMailSink>>

beforeAll(async () => {
  sink = await startMailSink()
})

afterAll(async () => {
  await sink.close()
})

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const path = "/admin/backorder-notices"
    let admin: { headers: Record<string, string>; validateStatus: () => boolean }
    let ids: string[]

    const report = (notice_id: string, delivery: "delivered" | "bounced", minute: number) =>
      getContainer()
        .resolve<NoticeModuleService>(NOTICE_MODULE)
        .recordDeliveries([
          {
            event_key: `${notice_id}-${minute}`,
            notice_id,
            delivery,
            at: new Date(Date.UTC(2026, 10, 23, 10, minute)),
            reason: delivery === "bounced" ? "550 no such user" : null,
          },
        ])

    beforeEach(async () => {
      const keys = getContainer().resolve<IApiKeyModuleService>(Modules.API_KEY)
      const { token } = await keys.createApiKeys({ title: "test", type: "secret", created_by: "test" })
      admin = {
        headers: { authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}` },
        validateStatus: () => true,
      }
      ids = await getContainer()
        .resolve<NoticeModuleService>(NOTICE_MODULE)
        .enqueue([
          notice("a"),
          notice("b", { type: "overdue", order_id: "order_2", to: "meier@example.com" }),
          notice("c", { language: "en", subject: "Your order 7" }),
        ])
    })

    describe(`GET ${path}`, () => {
      it("lists, filters, searches, sorts and pages", async () => {
        const list = async (query: string) => (await api.get(`${path}?${query}`, admin)).data

        const all = await list("")
        expect(all).toMatchObject({ count: 3, limit: 20, offset: 0 })
        expect(all.notices[0]).toEqual({
          id: expect.any(String),
          type: expect.any(String),
          order_id: expect.any(String),
          purchase_order_id: null,
          about_display_id: "1042",
          to: expect.any(String),
          language: expect.any(String),
          status: expect.any(String),
          subject: expect.any(String),
          promise_version: 1,
          due_at: expect.any(String),
          sent_at: null,
          attempts: expect.any(Number),
          last_error: null,
          delivery: null,
          delivery_at: null,
          delivery_reason: null,
          created_at: expect.any(String),
        })
        expect((await list("type=overdue")).count).toBe(1)
        expect((await list("type[]=overdue&type[]=order_taken")).count).toBe(3)
        expect((await list("order_id=order_1")).count).toBe(2)
        expect((await list("q=meier")).count).toBe(1)
        expect((await list("language=en")).notices).toMatchObject([{ id: ids[2] }])
        expect((await list("due_at[$gte]=2100-01-01")).count).toBe(0)
        expect((await list(`due_at[$lte]=${new Date(Date.now() + 7_200_000).toISOString()}`)).count).toBe(3)
        expect((await list("sent_at[$gte]=2020-01-01")).count).toBe(0)
        expect((await list("fields=id")).notices[0]).toEqual({ id: expect.any(String) })
        expect((await list("q=order%207")).count).toBe(1)
        expect((await list("order=subject&limit=1&offset=2")).notices).toMatchObject([{ id: ids[2] }])
      })

      it("finds what the provider has reported, and what it has not", async () => {
        await report(ids[0], "delivered", 1)
        await report(ids[1], "bounced", 2)
        const found = async (query: string): Promise<string[]> =>
          (await api.get(`${path}?order=subject&${query}`, admin)).data.notices.map(({ id }: { id: string }) => id).sort()

        expect(await found("delivery=bounced")).toEqual([ids[1]])
        expect(await found("delivery=none")).toEqual([ids[2]])
        expect(await found("delivery[]=none&delivery[]=delivered")).toEqual([ids[0], ids[2]].sort())
        expect(await found("delivery[]=none&delivery[]=delivered&order_id=order_1&language=de")).toEqual([ids[0]])
      })

      it("answers a wrong query with what is wrong", async () => {
        const wrong = ["limit=-1", "limit=1000", "offset=-1", "order=props", "status=lost", "type=poem", "delivery=lost", "due_at=soon", "unknown=1"]
        const answers = await Promise.all(wrong.map((query) => api.get(`${path}?${query}`, admin)))
        expect(answers.map((answer) => answer.status)).toEqual(wrong.map(() => 400))
        expect(answers[4].data.message).toContain("pending, sent, failed, canceled")
      })
    })

    describe("one notice", () => {
      it("is shown, previewed and sent", async () => {
        const [id] = ids
        const shown = await api.get(`${path}/${id}`, admin)
        expect(shown.data).toMatchObject({ notice: { id, status: "pending" }, deliveries: [] })

        const { data } = await api.get(`${path}/${id}/preview`, admin)
        expect(data.preview.subject).toBe("Ihre Bestellung 1042: alles ist auf Lager")
        expect(data.preview.html).toContain("&lt;b&gt;Weber")
        expect(data.preview.text).toContain("Guten Tag Frau <b>Weber</b>,")

        const resent = await api.post(`${path}/${id}/resend`, {}, admin)
        expect(resent.status).toBe(200)
        expect(resent.data.notice).toMatchObject({ id, status: "sent", attempts: 1 })
      })

      it("tells every report of the provider, in the order of their times", async () => {
        const [id] = ids
        await report(id, "bounced", 5)
        await report(id, "delivered", 2)
        const { data } = await api.get(`${path}/${id}`, admin)
        expect(data.notice.delivery).toBe("bounced")
        expect(data.deliveries).toEqual([
          { id: expect.any(String), delivery: "delivered", at: "2026-11-23T10:02:00.000Z", reason: null },
          { id: expect.any(String), delivery: "bounced", at: "2026-11-23T10:05:00.000Z", reason: "550 no such user" },
        ])
      })

      it("is not found under an id nobody gave", async () => {
        const answers = await Promise.all([
          api.get(`${path}/bonot_x`, admin),
          api.get(`${path}/bonot_x/preview`, admin),
          api.post(`${path}/bonot_x/resend`, {}, admin),
        ])
        expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404])
      })

      it("is for admins only", async () => {
        const answer = await api.get(`${path}/${ids[0]}`, { validateStatus: () => true })
        expect(answer.status).toBe(401)
      })
    })
  },
})
