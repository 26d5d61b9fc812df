import BigNumber from "bignumber.js"
import { agreementFaults } from "../faults"
import { agreement, breaks } from "./agreements"

const ten = new BigNumber(10)

describe("an agreement", () => {
  it.each([
    ["as simple as can be", {}],
    ["of one day", { valid_from: "2026-03-01", valid_until: "2026-03-01" }],
    ["with prices from its minimum on", { minimum_quantity: ten, price_breaks: breaks([10, 2], [50, 1]) }],
    ["with prices from 0 on and a minimum", { minimum_quantity: ten, price_breaks: breaks([0, 2]) }],
    ["that costs nothing", { price_breaks: breaks([0, 0]) }],
    ["with a rush", { rush_lead_time_days: 13, rush_fee: ten }],
    ["with a rush that costs nothing", { rush_lead_time_days: 0 }],
  ])("%s may stand", (_name, parts) => {
    expect(agreementFaults(agreement(parts))).toEqual([])
  })

  it.each([
    [{ valid_from: "2026-02-30" }, "valid_from and valid_until must be days such as 2026-12-14."],
    [{ valid_until: "soon" }, "valid_from and valid_until must be days such as 2026-12-14."],
    [{ valid_until: "2025-12-31" }, "valid_until, 2025-12-31, must not be before valid_from, 2026-01-01."],
    [{ price_breaks: [] }, "price_breaks must name at least one price."],
    [{ price_breaks: breaks([5, 1]) }, "The first of price_breaks must hold from 0 or from the minimum, 0, on."],
    [
      { price_breaks: breaks([11, 1]), minimum_quantity: ten },
      "The first of price_breaks must hold from 0 or from the minimum, 10, on.",
    ],
    [
      { price_breaks: breaks([0, 2], [10, 1], [10, 3]) },
      "Each of price_breaks must begin at a higher minimum_quantity than the one before.",
    ],
    [{ price_breaks: breaks([0, -1]) }, "unit_cost must not be negative."],
    [{ minimum_quantity: new BigNumber(0) }, "minimum_quantity must be more than 0, or null."],
    [{ pack_multiple: new BigNumber(-1) }, "pack_multiple must be more than 0, or null."],
    [{ lead_time_days: 1.5 }, "lead_time_days and rush_lead_time_days must be whole numbers and not negative."],
    [{ rush_lead_time_days: 14 }, "rush_lead_time_days must be less than lead_time_days, 14."],
    [{ rush_fee: ten }, "rush_fee needs rush_lead_time_days."],
    [{ rush_lead_time_days: 2, rush_fee: new BigNumber(-1) }, "rush_fee must not be negative."],
    [{ lateness_penalty: new BigNumber(-1) }, "lateness_penalty must not be negative."],
    [{ rank: 0 }, "rank must be a whole number from 1 on."],
  ])("with %j is refused in a sentence", (parts, sentence) => {
    expect(agreementFaults(agreement(parts))).toEqual([sentence])
  })
})
