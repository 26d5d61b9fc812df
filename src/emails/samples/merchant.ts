import type { MerchantNoticeProps } from "../../types/notice"

const admin = "https://shop.example/app"

/** A day on which there is something to do. */
export const merchantSamples: { merchant_digest: MerchantNoticeProps } = {
  merchant_digest: {
    type: "merchant_digest",
    shop_name: "Nordholz",
    contact_name: null,
    day: "2026-11-23T00:00:00.000Z",
    duties_until: "2026-11-26T00:00:00.000Z",
    duties: {
      count: 12,
      first: [
        { about: "1042", duty: "tell_delay", day: "2026-11-22T00:00:00.000Z", url: `${admin}/backorders/bo_1` },
        { about: "1047", duty: "ship", day: "2026-11-24T00:00:00.000Z", url: `${admin}/backorders/bo_2` },
      ],
    },
    notices: {
      count: 1,
      first: [
        {
          about: "Ihre Bestellung 1042: 7 × Eichenstuhl, schwarz kommen später, neuer Termin 14. Dezember 2026",
          url: `${admin}/backorder-notices/bonot_1`,
        },
      ],
    },
    charges: { count: 1, first: [{ about: "1039", url: `${admin}/orders/order_1` }] },
    supplier_dates: {
      count: 1,
      first: [{ about: "17", supplier: "Tischlerei Wolf", day: "2026-11-20T00:00:00.000Z", url: `${admin}/purchase-orders/po_1` }],
    },
  },
}
