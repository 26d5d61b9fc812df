import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type SupplyModuleService from "../../src/modules/supply/service"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<SupplyModuleService>({
  moduleName: "supply",
  resolve: path.resolve(__dirname, "../../src/modules/supply"),
  pathToMigrations: path.resolve(__dirname, "../../src/modules/supply/migrations"),
  testSuite: ({ service }) => {
    describe("a supplier", () => {
      it("works from Monday to Friday in UTC and is written to, unless told otherwise", async () => {
        const { id } = await service.createSuppliers({ name: "Holz & Söhne", currency_code: "eur" })
        expect(await service.retrieveSupplier(id)).toMatchObject({
          contacts: [],
          language: "en",
          time_zone: "UTC",
          working_days: [1, 2, 3, 4, 5],
          holidays: [],
          carrier: null,
          transit_days: 0,
          channel: "mail",
          location_id: null,
          over_delivery_percent: 0,
          metadata: null,
        })
      })

      it("keeps what it is told, and what is not changed", async () => {
        const known = {
          name: "Holz & Söhne",
          currency_code: "eur",
          contacts: [{ name: "Frau Ebert", email: "ebert@holz.example", phone: null, role: "sales" }],
          time_zone: "Europe/Berlin",
          working_days: [2, 3, 4],
          holidays: ["2026-12-25"],
          carrier: "DPD",
          transit_days: 2,
          channel: "csv" as const,
          location_id: "sloc_berlin",
          over_delivery_percent: 2.5,
          metadata: { number: "70012" },
        }
        const { id } = await service.createSuppliers(known)
        await service.updateSuppliers({
          id,
          holidays: ["2026-12-24", "2026-12-25"],
          carrier: null,
          contacts: [],
          metadata: { account: "4711", number: "" },
        })
        const after = await service.retrieveSupplier(id)
        expect(after).toMatchObject({ ...known, holidays: ["2026-12-24", "2026-12-25"], carrier: null, contacts: [], metadata: {} })
        expect(after.metadata).toEqual({ account: "4711" })
      })
    })
  },
})
