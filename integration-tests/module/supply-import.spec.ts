import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { ClaimedImport, NewImport, NewImportLine } from "../../src/modules/supply/imports/import-store"
import { RefusedLines } from "../../src/modules/supply/operations/apply-at-once"
import type SupplyModuleService from "../../src/modules/supply/service"

jest.setTimeout(60_000)

const now = new Date("2026-11-23T10:00:00Z")
const file: NewImport = { kind: "dates", atomic: true, digest: "d1", file_name: "a.csv", actor_id: null }

const line = (number: number, change: Partial<NewImportLine> = {}): NewImportLine => ({
  line: number,
  group_key: null,
  cells: { sku: "A" },
  status: "pending",
  reason: null,
  ...change,
})

moduleIntegrationTestRunner<SupplyModuleService>({
  moduleName: "supply",
  resolve: path.resolve(__dirname, "../../src/modules/supply"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/supply/migrations"),
  testSuite: ({ service }) => {
    const read = async (input: NewImport, lines: NewImportLine[]): Promise<string> => {
      const { id } = await service.imports((store) => store.begin(input))
      await service.imports((store) => store.addLines(id, lines))
      await service.imports((store) => store.finishReading(id, ",", []))
      return id
    }
    const claimed = async (id: string): Promise<ClaimedImport> => {
      const [found] = await service.imports((store) => store.claim(1, id))
      if (!found) {
        throw new Error("Nobody can claim the import.")
      }
      return found
    }

    describe("an import", () => {
      it("is one per content: busy while somebody is at it, gone on with afterwards", async () => {
        const first = await service.imports((store) => store.begin(file))
        expect(first.next).toBe("read")
        expect(await service.imports((store) => store.begin(file))).toEqual({ id: first.id, next: "busy" })
        await service.imports((store) => store.addLines(first.id, [line(2), line(3)]))
        await service.imports((store) => store.finishReading(first.id, ",", []))
        expect(await service.imports((store) => store.begin(file))).toEqual({ id: first.id, next: "resume" })
        expect((await service.imports((store) => store.begin({ ...file, kind: "orders" }))).id).not.toBe(first.id)
      })

      it("that was not read to its end is read from the beginning", async () => {
        const { id } = await service.imports((store) => store.begin(file))
        await service.imports((store) => store.addLines(id, [line(2)]))
        await service.imports((store) => store.advance(id, "failed", "died"))
        expect(await service.imports((store) => store.begin(file))).toEqual({ id, next: "read" })
        await service.imports((store) => store.addLines(id, [line(2), line(3)]))
        await service.imports((store) => store.finishReading(id, ";", ["x"]))
        expect(await service.retrieveSupplyImport(id)).toMatchObject({ lines_read: 2, separator: ";", ignored_columns: ["x"], error: null })
      })

      it("is carried out by one process at a time", async () => {
        const id = await read(file, [line(2)])
        const claims = await Promise.all(Array.from({ length: 5 }, () => service.imports((store) => store.claim(1, id))))
        expect(claims.flat()).toHaveLength(1)
        await service.imports((store) => store.postpone(id, 60, "later"))
        expect(await service.imports((store) => store.claim(1, id))).toEqual([])
      })

      it("tries refused lines again, and neither what was applied nor what nobody can read", async () => {
        const id = await read(file, [line(2), line(3), line(4, { status: "unreadable", reason: "bad" })])
        await service.imports((store) => store.judge(id, [{ line: 2, status: "applied" }, { line: 3, status: "refused", reason: "no" }]))
        await service.imports((store) => store.advance(id, "done"))
        expect(await service.retrieveSupplyImport(id)).toMatchObject({ lines_applied: 1, lines_refused: 2 })
        await service.imports((store) => store.begin(file))
        expect(await service.retrieveSupplyImport(id)).toMatchObject({ status: "checking", lines_applied: 1, lines_refused: 1 })
        expect((await service.imports((store) => store.nextLines(id, "pending", 9))).map((found) => found.line)).toEqual([3])
        expect(await service.imports((store) => store.judge(id, [{ line: 2, status: "refused", reason: "again" }]))).toBe(0)
      })

      it("brings lines of one order together and refuses an order of which one line cannot be read", async () => {
        const lines = [
          line(2, { group_key: "a" }),
          line(3, { group_key: "b" }),
          line(4, { group_key: "a" }),
          line(5, { group_key: "b", status: "unreadable", reason: "bad" }),
        ]
        const id = await read({ ...file, kind: "orders" }, lines)
        await service.imports((store) => store.refuseIncomplete(id))
        const next = await service.imports((store) => store.nextLines(id, "pending", 9))
        expect(next.map((found) => [found.line, found.group_line])).toEqual([[2, 2], [4, 2]])
        expect(await service.imports((store) => store.refusedLines(id, 0, 9))).toMatchObject([
          { line: 3, reason: "Line 5 of the same purchase order is refused; an order is created whole or not at all." },
          { line: 5, reason: "bad" },
        ])
      })
    })

    describe("a file at once", () => {
      const place = async (): Promise<{ order: string; line: string }> => {
        const supplier = await service.createSuppliers({ name: "Holz", currency_code: "eur" })
        const { id } = await service.placePurchaseOrder(
          {
            supplier_id: supplier.id,
            location_id: "sloc_1",
            currency_code: "eur",
            status: "sent",
            lines: [{ inventory_item_id: "iitem_1", quantity: 5, unit_cost: 1, expected_at: null }],
          },
          now
        )
        const [only] = await service.listPurchaseOrderLines({ purchase_order_id: id })
        return { order: id, line: only.id }
      }

      it.each([
        ["every date is good", "2026-12-14", 2],
        ["one of them is in the past", "2020-01-01", 0],
      ])("applies all lines or none where %s", async (_, last, applied) => {
        const { order, line: line_id } = await place()
        const id = await read(file, [line(2), line(3)])
        const taken = await claimed(id)
        const word = { kind: "dates" as const, purchase_order_id: order, line_id, inventory_item_id: "iitem_1", location_id: "sloc_1", reason: null }
        await service.imports((store) =>
          store.judge(id, [
            { line: 2, status: "ready", resolved: { ...word, expected_at: "2026-12-01T00:00:00.000Z" } },
            { line: 3, status: "ready", resolved: { ...word, expected_at: `${last}T00:00:00.000Z` } },
          ])
        )
        const error = await service.applyImportAtOnce(taken, now).catch((caught: unknown) => caught)
        expect(error instanceof RefusedLines ? error.faults : []).toMatchObject(
          applied ? [] : [{ line: 3, reason: expect.stringContaining("is in the past") }]
        )
        expect(await service.retrieveSupplyImport(id)).toMatchObject({ lines_applied: applied, status: applied ? "settling" : "checking" })
        const [only] = await service.listPurchaseOrderLines({ purchase_order_id: order })
        expect(only.expected_at).toEqual(applied ? new Date("2026-12-14") : null)
        const pairs = await service.imports((store) => store.pairsOf(id, "applied", null, 9))
        expect(pairs).toEqual(applied ? [{ inventory_item_id: "iitem_1", location_id: "sloc_1" }] : [])
      })
    })
  },
})
