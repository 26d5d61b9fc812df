import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BackorderNotice } from "../../src/modules/notice/models"
import { readProps } from "../../src/modules/notice/props"
import type { NewNotice, NoticeModuleService } from "../../src/modules/notice/service"
import type { NoticeLine } from "../../src/types"
import { queueDateNews } from "../../src/workflows/steps/queue-date-news"

jest.setTimeout(60_000)

const day = (date: number): string => new Date(Date.UTC(2026, 11, date)).toISOString()

const line = (id: string, previous: number | null, promised: number): NoticeLine => ({
  line_item_id: id,
  title: `Chair ${id}`,
  quantity: "3",
  available_quantity: "0",
  waiting_quantity: "3",
  promised_by: day(promised),
  previous_promised_by: previous === null ? null : day(previous),
})

/** What a run of the engine has to tell of an order: the run's number is its hour, too. */
const news = (run: number, ...lines: NoticeLine[]): NewNotice => ({
  dedupe_key: `order_1:promise_changed:run_${run}:en`,
  type: "promise_changed",
  order_id: "order_1",
  to: "weber@example.com",
  language: "en",
  subject: `Written in run ${run}`,
  promise_version: run,
  run_id: `run_${run}`,
  written_at: new Date(Date.UTC(2026, 10, 23, run)),
  props: {
    type: "promise_changed",
    shop_name: "Nordholz",
    order_display_id: "1042",
    customer_name: null,
    lines,
    decision_url: null,
    charged: false,
    silence: { means: "agrees" },
  },
})

moduleIntegrationTestRunner<NoticeModuleService>({
  moduleName: "notice",
  moduleModels: [BackorderNotice],
  resolve: resolve(__dirname, "../../src/modules/notice"),
  testSuite: ({ service }) => {
    const outbox = async () =>
      (await service.listBackorderNotices({}, { order: { written_at: "ASC" } })).map((row) => {
        const props = readProps(row.id, row.props)
        const told = "order_display_id" in props ? props.lines.map((one) => one.previous_promised_by) : []
        return { run: row.run_id, type: row.type, status: row.status, told }
      })

    describe("a mail about a date that moves again", () => {
      it("takes the place of one that nobody has begun to send, and starts from the day told last", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5))])
        const queued = await queueDateNews(service, [news(2, line("x", 5, 9))])

        expect(queued).toHaveLength(1)
        expect(await outbox()).toEqual([
          { run: "run_1", type: "promise_changed", status: "canceled", told: [day(1)] },
          { run: "run_2", type: "promise_changed", status: "pending", told: [day(1)] },
        ])
        expect(await service.claimDue({ limit: 5 })).toMatchObject([{ id: queued[0] }])
      })

      it("does so within one batch, too", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5)), news(2, line("x", 5, 9))])
        expect((await outbox()).map(({ status }) => status)).toEqual(["canceled", "pending"])
      })

      it("tells a first date where the first one was never sent, and names it in the subject", async () => {
        await queueDateNews(service, [news(1, line("x", null, 5))])
        await queueDateNews(service, [news(2, line("x", 5, 9))])

        const [, newer] = await service.listBackorderNotices({}, { order: { written_at: "ASC" } })
        expect(newer).toMatchObject({ type: "date_known", subject: expect.stringContaining("delivery date known, 3 × Chair x") })
      })

      it("is withdrawn itself where it is the day that the customer knows", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5))])
        expect(await queueDateNews(service, [news(2, line("x", 5, 1))])).toEqual([])
        expect((await outbox()).map(({ status }) => status)).toEqual(["canceled", "canceled"])
      })

      it("comes beside one that a sender has at this moment", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5))])
        await service.claimDue({ limit: 1 })
        await queueDateNews(service, [news(2, line("x", 5, 9))])

        expect(await outbox()).toEqual([
          { run: "run_1", type: "promise_changed", status: "pending", told: [day(1)] },
          { run: "run_2", type: "promise_changed", status: "pending", told: [day(5)] },
        ])
      })

      it("comes beside one that is sent, and takes the place of one that could not be sent and waits", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5))])
        const [sent] = await service.claimDue({ limit: 1 })
        await service.markSent(sent.id, null)
        await queueDateNews(service, [news(2, line("x", 5, 9))])
        const [failed] = await service.claimDue({ limit: 1 })
        await service.markFailed(failed.id, "no answer", "transient")
        await queueDateNews(service, [news(3, line("x", 9, 12))])

        expect(await outbox()).toEqual([
          { run: "run_1", type: "promise_changed", status: "sent", told: [day(1)] },
          { run: "run_2", type: "promise_changed", status: "canceled", told: [day(5)] },
          { run: "run_3", type: "promise_changed", status: "pending", told: [day(5)] },
        ])
      })

      it("starts from the day before a mail that was given up", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5))])
        const [given] = await service.claimDue({ limit: 1 })
        await service.markFailed(given.id, "no such address", "refused")
        await queueDateNews(service, [news(2, line("x", 5, 9))])

        expect(await outbox()).toEqual([
          { run: "run_1", type: "promise_changed", status: "failed", told: [day(1)] },
          { run: "run_2", type: "promise_changed", status: "pending", told: [day(1)] },
        ])
      })

      it("leaves alone one that tells of another line as well", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5), line("y", 1, 5))])
        await queueDateNews(service, [news(2, line("x", 5, 9))])
        expect((await outbox()).map(({ status, told }) => [status, told])).toEqual([
          ["pending", [day(1), day(1)]],
          ["pending", [day(5)]],
        ])
      })

      it("withdraws nothing when the same run is told again", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5))])
        await queueDateNews(service, [news(2, line("x", 5, 9))])
        expect(await queueDateNews(service, [news(2, line("x", 5, 9))])).toEqual([])
        expect(await queueDateNews(service, [news(1, line("x", 1, 5))])).toEqual([])
        expect((await outbox()).map(({ status }) => status)).toEqual(["canceled", "pending"])
      })

      it("is taken in once by ten that tell of it at the same time", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5))])
        const queued = await Promise.all(Array.from({ length: 10 }, () => queueDateNews(service, [news(2, line("x", 5, 9))])))
        expect(queued.flat()).toHaveLength(1)
        expect(await outbox()).toMatchObject([{ status: "canceled" }, { status: "pending", told: [day(1)] }])
      })

      it("and a sender that takes mails meanwhile: what is withdrawn is never sent", async () => {
        await queueDateNews(service, [news(1, line("x", 1, 5))])
        const [claimed] = await Promise.all([service.claimDue({ limit: 1 }), queueDateNews(service, [news(2, line("x", 5, 9))])])
        const rows = await outbox()
        const tookOlder = claimed.some(({ props }) => JSON.stringify(props).includes(day(5)) && !JSON.stringify(props).includes(day(9)))
        expect(rows.map(({ status, told }) => [status, told])).toEqual(
          tookOlder
            ? [["pending", [day(1)]], ["pending", [day(5)]]]
            : [["canceled", [day(1)]], ["pending", [day(1)]]]
        )
      })
    })

    it("a notice that is held back is due when its time has come", async () => {
      await service.enqueue([{ ...news(1, line("x", 1, 5)), hold_seconds: 3600 }])
      expect(await service.claimDue({ limit: 1 })).toEqual([])
      const [row] = await service.listBackorderNotices({})
      expect(row.due_at.getTime() - row.created_at.getTime()).toBe(3_600_000)
    })
  },
})
