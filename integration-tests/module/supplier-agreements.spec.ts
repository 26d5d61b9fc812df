import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type SupplyModuleService from "../../src/modules/supply/service"

jest.setTimeout(60_000)

const chair = "iitem_chair"
const names = { [chair]: `"Oak chair" (CHAIR-1)` }

moduleIntegrationTestRunner<SupplyModuleService>({
  moduleName: "supply",
  resolve: path.resolve(__dirname, "../../src/modules/supply"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/supply/migrations"),
  testSuite: ({ service }) => {
    let supplierId: string

    beforeEach(async () => {
      const supplier = await service.createSuppliers({ name: "Holz & Söhne", currency_code: "eur", time_zone: "Europe/Berlin" })
      supplierId = supplier.id
    })

    const terms = (valid_from: string, valid_until: string | null = null, parts: { supplier_id?: string; item?: string } = {}) => ({
      supplier_id: parts.supplier_id ?? supplierId,
      inventory_item_id: parts.item ?? chair,
      valid_from,
      valid_until,
      price_breaks: [{ minimum_quantity: 0, unit_cost: 12.5 }],
      lead_time_days: 14,
    })
    const agree = (...inputs: ReturnType<typeof terms>[]) => service.addAgreements(inputs, names)
    const clash = `"Holz & Söhne" has an agreement on "Oak chair" (CHAIR-1) that is valid from 1 January 2026 until 31 March 2026; one that is valid from 31 March 2026 without an end overlaps it.`

    describe("an agreement", () => {
      it("is kept exactly as agreed, in the supplier's currency", async () => {
        const agreed = {
          ...terms("2026-01-01", "2026-12-31"),
          supplier_sku: "H-77",
          discount: "incremental" as const,
          price_breaks: [
            { minimum_quantity: 0, unit_cost: 0.3 },
            { minimum_quantity: 500.5, unit_cost: 0.29 },
          ],
          minimum_quantity: 10.5,
          pack_multiple: 0.1,
          rush_lead_time_days: 3,
          rush_fee: 49.9,
          lateness_penalty: 0.05,
          dropship: true,
          rank: 2,
        }
        const [id] = await service.addAgreements([agreed], names)
        expect(await service.retrieveSupplierAgreement(id)).toMatchObject({ id, ...agreed, currency_code: "eur" })
      })

      it("of a supplier nobody knows is refused by name", async () => {
        await expect(agree(terms("2026-01-01", null, { supplier_id: "sup_none" }))).rejects.toMatchObject({
          type: "not_found",
          message: `There is no supplier with id "sup_none".`,
        })
      })

      it("with terms that cannot be is refused, and none of its batch is stored", async () => {
        await expect(agree(terms("2026-01-01", "2026-01-31"), { ...terms("2026-02-01"), price_breaks: [] })).rejects.toThrow(
          "price_breaks must name at least one price."
        )
        expect(await service.listSupplierAgreements()).toEqual([])
      })
    })

    describe("an overlap", () => {
      it("is refused naming item, supplier and both periods", async () => {
        await agree(terms("2026-01-01", "2026-03-31"))
        await expect(agree(terms("2026-03-31"))).rejects.toMatchObject({
          type: "duplicate_error",
          message: expect.stringContaining(clash),
        })
        expect(await service.listSupplierAgreements()).toHaveLength(1)
      })

      it("within one call is refused too", async () => {
        await expect(agree(terms("2026-01-01", "2026-03-31"), terms("2026-03-31"))).rejects.toThrow(clash)
        expect(await service.listSupplierAgreements()).toEqual([])
      })

      it("never comes of calls at the same moment", async () => {
        const outcomes = await Promise.allSettled(
          Array.from({ length: 6 }, (_, day) => agree(terms(`2026-01-0${day + 1}`, "2026-03-31")))
        )
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
        expect(await service.listSupplierAgreements()).toHaveLength(1)
      })

      it("never comes of a change and a new one at the same moment", async () => {
        const [id] = await agree(terms("2026-01-01", "2026-03-31"))
        const outcomes = await Promise.allSettled([
          service.changeAgreements([{ id, valid_until: "2026-06-30" }], names),
          agree(terms("2026-06-01")),
        ])
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      })

      it("is none where the item, the supplier or the days differ", async () => {
        const other = await service.createSuppliers({ name: "Bois SARL", currency_code: "eur" })
        await agree(
          terms("2026-01-01", "2026-03-31"),
          terms("2026-04-01"),
          terms("2026-01-01", null, { item: "iitem_table" }),
          terms("2026-01-01", null, { supplier_id: other.id })
        )
        expect(await service.listSupplierAgreements()).toHaveLength(4)
      })

      it("with an agreement that was deleted is none", async () => {
        const [id] = await agree(terms("2026-01-01"))
        await service.softDeleteSupplierAgreements([id])
        await agree(terms("2026-01-01"))
      })
    })

    describe("a change", () => {
      it("leaves what it does not name, and can be taken back", async () => {
        const [id] = await agree(terms("2026-01-01", "2026-03-31"))
        const before = await service.changeAgreements(
          [{ id, valid_until: null, price_breaks: [{ minimum_quantity: 0, unit_cost: 11 }], minimum_quantity: 5 }],
          names
        )
        expect(await service.retrieveSupplierAgreement(id)).toMatchObject({
          valid_from: "2026-01-01",
          valid_until: null,
          price_breaks: [{ minimum_quantity: 0, unit_cost: 11 }],
          minimum_quantity: 5,
          lead_time_days: 14,
        })
        await service.changeAgreements(before, names)
        expect(await service.retrieveSupplierAgreement(id)).toMatchObject({
          valid_until: "2026-03-31",
          price_breaks: [{ minimum_quantity: 0, unit_cost: 12.5 }],
          minimum_quantity: null,
        })
      })

      it("may swap the periods of two agreements in one call", async () => {
        const [first, second] = await agree(terms("2026-01-01", "2026-03-31"), terms("2026-04-01", "2026-06-30"))
        await service.changeAgreements(
          [
            { id: first, valid_from: "2026-04-01", valid_until: "2026-06-30" },
            { id: second, valid_from: "2026-01-01", valid_until: "2026-03-31" },
          ],
          names
        )
        expect(await service.retrieveSupplierAgreement(second)).toMatchObject({ valid_from: "2026-01-01" })
      })

      it("into an overlap is refused and changes nothing", async () => {
        const [id] = await agree(terms("2026-01-01", "2026-03-31"), terms("2026-04-01"))
        await expect(service.changeAgreements([{ id, valid_until: "2026-04-01" }], names)).rejects.toThrow("overlaps it")
        expect(await service.retrieveSupplierAgreement(id)).toMatchObject({ valid_until: "2026-03-31" })
      })

      it("of one nobody knows is refused by name", async () => {
        await expect(service.changeAgreements([{ id: "supag_none", rank: 2 }], names)).rejects.toThrow(
          `There is no agreement with id "supag_none".`
        )
      })
    })

    describe("the agreements of items on a day", () => {
      it("come with their suppliers, the first choice first, in exact quantities", async () => {
        const other = await service.createSuppliers({ name: "Bois SARL", currency_code: "eur", transit_days: 3 })
        await service.addAgreements([{ ...terms("2026-01-01", "2026-03-31"), rank: 2, minimum_quantity: 0.1 }], names)
        await agree(terms("2026-04-01"), terms("2026-01-01", null, { item: "iitem_table" }))
        await agree(terms("2026-01-01", null, { supplier_id: other.id }))

        const found = await service.agreementsOf([chair], "2026-03-31")
        expect(found.map(({ supplier, rank }) => [supplier.name, rank])).toEqual([["Bois SARL", 1], ["Holz & Söhne", 2]])
        expect(found[0].supplier).toMatchObject({ id: other.id, transit_days: 3, working_days: [1, 2, 3, 4, 5], holidays: [] })
        expect(found[1].minimum_quantity?.toFixed()).toBe("0.1")
        expect(found[1].price_breaks[0].unit_cost.toFixed()).toBe("12.5")
        expect(await service.agreementsOf([chair], "2025-12-31")).toEqual([])
        expect(await service.agreementsOf([], "2026-03-31")).toEqual([])
      })

      it("are judged by the day their supplier has, wherever it is", async () => {
        const east = await service.createSuppliers({ name: "Kauri", currency_code: "eur", time_zone: "Pacific/Auckland" })
        const west = await service.createSuppliers({ name: "Koa", currency_code: "eur", time_zone: "Pacific/Honolulu" })
        const of = (id: string) => [
          { ...terms("2026-01-01", "2026-03-31", { supplier_id: id }), rank: 1 },
          { ...terms("2026-04-01", null, { supplier_id: id }), rank: 2 },
        ]
        await service.addAgreements([...of(supplierId), ...of(east.id), ...of(west.id)], names)
        const at = async (now: string) =>
          (await service.agreementsToday([chair], new Date(now))).map(({ supplier, valid_from }) => [supplier.name, valid_from])
        expect(await at("2026-03-31T11:30:00.000Z")).toEqual(expect.arrayContaining([["Kauri", "2026-04-01"], ["Holz & Söhne", "2026-01-01"]]))
        const night = await at("2026-03-31T22:30:00.000Z")
        expect(night).toHaveLength(3)
        expect(new Map(night.map(([name, from]) => [name, from]))).toEqual(
          new Map([["Kauri", "2026-04-01"], ["Holz & Söhne", "2026-04-01"], ["Koa", "2026-01-01"]])
        )
        expect(await service.agreementsToday([], new Date())).toEqual([])
      })
    })
  },
})
