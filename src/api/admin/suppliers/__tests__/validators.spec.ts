import { AdminCreateSupplier, AdminUpdateSupplier } from "../validators"

const supplier = { name: "Holz & Söhne", currency_code: "EUR" }

describe("a supplier's body", () => {
  it("needs a name and a currency, and says so", () => {
    expect(AdminCreateSupplier.parse(supplier)).toEqual({ name: "Holz & Söhne", currency_code: "eur" })
    expect(AdminCreateSupplier.safeParse({ name: " " }).success).toBe(false)
  })

  it("leaves out of a change what is not changed", () => {
    expect(AdminUpdateSupplier.parse({ transit_days: 2 })).toEqual({ transit_days: 2 })
  })

  it("takes everything a supplier is known by", () => {
    const given = {
      ...supplier,
      currency_code: "eur",
      email: "orders@holz.example",
      contacts: [{ name: "Frau Ebert", email: null, phone: "+49 30 1234", role: "sales" }],
      language: "de-AT",
      time_zone: "Europe/Vienna",
      working_days: [1, 2, 3, 4],
      holidays: ["2026-12-25", "2026-12-26"],
      carrier: "DPD",
      transit_days: 2,
      channel: "csv",
      location_id: "sloc_vienna",
      over_delivery_percent: 2.5,
      metadata: { number: "70012" },
    }
    expect(AdminCreateSupplier.parse(given)).toEqual(given)
  })

  it("sorts days, takes each once, and an empty text as none", () => {
    expect(
      AdminUpdateSupplier.parse({
        working_days: [5, 1, 5],
        holidays: ["2027-01-01", "2026-12-25", "2027-01-01"],
        carrier: "  ",
        contacts: [{ name: " Ida ", phone: "" }],
      })
    ).toEqual({
      working_days: [1, 5],
      holidays: ["2026-12-25", "2027-01-01"],
      carrier: null,
      contacts: [{ name: "Ida", email: null, phone: null, role: null }],
    })
  })

  it.each([
    [{ time_zone: "Europe/Berln" }, "time_zone must be an IANA time zone such as Europe/Berlin"],
    [{ time_zone: "+01:00" }, "time_zone must be an IANA time zone such as Europe/Berlin"],
    [{ working_days: [] }, "working_days must name at least one weekday from 1 (Monday) to 7 (Sunday)"],
    [{ working_days: [0] }, "working_days must name at least one weekday from 1 (Monday) to 7 (Sunday)"],
    [{ working_days: ["1"] }, "working_days must name at least one weekday from 1 (Monday) to 7 (Sunday)"],
    [{ holidays: ["2026-02-30"] }, "holidays must be days such as 2026-12-25"],
    [{ holidays: ["25.12.2026"] }, "holidays must be days such as 2026-12-25"],
    [{ language: "not a language" }, "language must be a language tag such as de or en-GB"],
    [{ language: "" }, "language must be a language tag such as de or en-GB"],
    [{ email: "nobody" }, "email must be an address such as orders@example.com"],
    [{ contacts: [{ name: "Ida", email: "nobody" }] }, "email must be an address such as orders@example.com"],
    [{ contacts: [{ name: "" }] }, "name must not be empty"],
    [{ channel: "fax" }, "channel must be one of mail, csv, api, erp"],
    [{ transit_days: 1.5 }, "transit_days must be a whole number of days from 0 to 3650"],
    [{ transit_days: -1 }, "transit_days must be a whole number of days from 0 to 3650"],
    [{ over_delivery_percent: 101 }, "over_delivery_percent must be a number from 0 to 100"],
    [{ currency_code: "euro" }, "currency_code must have three letters such as eur"],
  ])("refuses %j in a sentence", (change, sentence) => {
    const { error } = AdminUpdateSupplier.safeParse(change)
    expect(error?.issues.map(({ message }) => message)).toEqual([sentence])
  })
})
