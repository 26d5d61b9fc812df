import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { BACKORDER_MODULE } from "../../src/modules/backorder"
import { ordersLeftToCharge, ordersNotCharged } from "../../src/modules/backorder/repositories/charge-queue"
import { ordersDue } from "../../src/modules/backorder/repositories/duties"
import { ordersLeftToRelease } from "../../src/modules/backorder/repositories/release-queue"
import type { BackorderModuleService } from "../../src/modules/backorder/service"

const now = new Date("2026-11-24T10:00:00.000Z")

/** Records from `first` to `last` that wait for goods; each is an order of its own, due so many days from now. */
const waiting = (first: number, last: number, dueInDays: number) => `
  INSERT INTO backorder (id, status, order_id, ordered_at, line_item_id, title, inventory_item_id, location_id, promise_version,
      promise_basis, promised_by, next_duty, next_duty_at, duty_acts_at, reason,
      required_quantity, ordered_quantity, waiting_quantity, allocated_quantity, fulfilled_quantity, canceled_quantity,
      raw_required_quantity, raw_ordered_quantity, raw_waiting_quantity, raw_allocated_quantity, raw_fulfilled_quantity,
      raw_canceled_quantity)
  SELECT 'bo_' || n, 'waiting', 'order_' || n, '${now.toISOString()}', 'ordli_' || n, 'Oak chair', 'iitem_' || n % 500, 'sloc_berlin', 1,
         'purchase_order', at, 'tell_delay', at, at, 'not_in_stock', 1, 1, 1, 0, 0, 0, one, one, one, none, none, none
    FROM generate_series(${first}, ${last}) AS n,
         LATERAL (SELECT timestamptz '${now.toISOString()}' + interval '${dueInDays} days' AS at) AS dates,
         (SELECT '{"value": "1", "precision": 20}'::jsonb AS one, '{"value": "0", "precision": 20}'::jsonb AS none) AS amounts`

moduleIntegrationTestRunner<BackorderModuleService>({
  moduleName: BACKORDER_MODULE,
  moduleOptions: { links: { secret: "a secret of the tests" } },
  resolve: path.resolve(__dirname, "../../src/modules/backorder"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/backorder/migrations"),
  testSuite: ({ MikroOrmWrapper }) => {
    type Manager = ReturnType<typeof MikroOrmWrapper.forkManager>

    /** What a question finds, and how many rows of the records the database fetched to answer it. */
    const asked = <Found>(ask: (manager: Manager) => Promise<Found>): Promise<{ found: Found; rows: number }> =>
      MikroOrmWrapper.forkManager().transactional(async (manager) => {
        const found = await ask(manager)
        const [{ rows }] = await manager.execute<{ rows: string }[]>(
          `SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) AS rows FROM pg_stat_xact_user_tables WHERE relname = 'backorder'`
        )
        return { found, rows: Number(rows) }
      })

    const fill = async (...statements: string[]): Promise<void> => {
      for (const statement of [...statements, "ANALYZE backorder"]) {
        await MikroOrmWrapper.forkManager().execute(statement)
      }
    }

    describe("a sweep of twenty thousand open records, three of them due", () => {
      beforeEach(() =>
        fill(
          waiting(1, 20_000, 9),
          waiting(20_001, 20_003, -1),
          `UPDATE backorder SET charge_due_at = now() - interval '2 minutes' WHERE id = 'bo_20001'`,
          `UPDATE backorder SET release_pending = true, allocated_quantity = 1, waiting_quantity = 0 WHERE id = 'bo_20002'`
        )
      )

      it.each<[string, (manager: Manager) => Promise<string[]>, string[]]>([
        ["owed to customers", (manager) => ordersDue(manager, now, "", 100), ["order_20001", "order_20002", "order_20003"]],
        ["left to charge", (manager) => ordersLeftToCharge(manager, 100), ["order_20001"]],
        ["not charged", (manager) => ordersNotCharged(manager, 100), ["order_20001"]],
        ["left to pack", (manager) => ordersLeftToRelease(manager, 100), ["order_20002"]],
      ])("reads little more than what is %s", async (_, ask, due) => {
        const { found, rows } = await asked(ask)
        expect(found).toEqual(due)
        // The planner looks at the ends of an index before it uses it.
        expect(rows).toBeLessThan(due.length + 10)
      })

      it("would be seen to read more, if it did", async () => {
        const { rows } = await asked((manager) => manager.execute(`SELECT count(*) FROM backorder WHERE title = 'Oak chair'`))
        expect(rows).toBeGreaterThanOrEqual(20_003)
      })
    })
  },
})
