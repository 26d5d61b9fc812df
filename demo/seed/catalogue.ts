/** What one inventory item has on hand; a missing location has no level of it. */
export interface DemoStock {
  sku: string
  title: string
  hamburg: number
  newark?: number
}

export interface DemoProduct {
  title: string
  handle: string
  description: string
  sku: string
  eur: number
  usd: number
  backorder: boolean
  /** The items one unit takes; a kit has several, or more than one of an item. */
  items: { stock: DemoStock; required: number }[]
}

interface Offer {
  title: string
  sku: string
  description: string
  eur: number
  usd: number
  backorder: boolean
}

/** One product for each situation a shop meets. */
export const catalogue: DemoProduct[] = [
  single(
    { title: "Oak chair, natural", sku: "CHAIR-OAK-NATURAL", description: "Plenty in stock.", eur: 149, usd: 169, backorder: true },
    { hamburg: 120, newark: 60 }
  ),
  single(
    { title: "Stoneware vase", sku: "VASE-STONE", description: "Plenty in stock.", eur: 39, usd: 45, backorder: false },
    { hamburg: 80, newark: 40 }
  ),
  single(
    { title: "Beeswax candles, set of four", sku: "CANDLE-4", description: "Plenty in stock.", eur: 18, usd: 21, backorder: true },
    { hamburg: 250, newark: 250 }
  ),
  single(
    { title: "Oak chair, black", sku: "CHAIR-OAK-BLACK", description: "Three in stock, more on order.", eur: 159, usd: 179, backorder: true },
    { hamburg: 3 }
  ),
  single(
    { title: "Linen sofa", sku: "SOFA-LINEN", description: "A few at each warehouse, none on order.", eur: 1290, usd: 1450, backorder: true },
    { hamburg: 2, newark: 5 }
  ),
  single(
    { title: "Ash dining table", sku: "TABLE-ASH", description: "None in stock, on order.", eur: 790, usd: 890, backorder: true },
    { hamburg: 0 }
  ),
  single(
    { title: "Birch bookshelf", sku: "SHELF-BIRCH", description: "One in stock, more on order.", eur: 340, usd: 380, backorder: true },
    { hamburg: 1 }
  ),
  single(
    { title: "Walnut sideboard", sku: "SIDEBOARD-WALNUT", description: "None in stock and none on order.", eur: 980, usd: 1090, backorder: true },
    { hamburg: 0 }
  ),
  kit(
    { title: "Garden bench with two cushions", sku: "BENCH-SET", description: "A kit: one bench and two cushions.", eur: 420, usd: 470, backorder: true },
    [
      { stock: { sku: "BENCH-TEAK", title: "Teak bench", hamburg: 4 }, required: 1 },
      { stock: { sku: "CUSHION-GREY", title: "Cushion, grey", hamburg: 5 }, required: 2 },
    ]
  ),
  single(
    { title: "Upholstery cloth, per metre", sku: "CLOTH-METRE", description: "4.5 metres in stock, more on order.", eur: 32, usd: 36, backorder: true },
    { hamburg: 4.5 }
  ),
  single(
    { title: "Wool rug", sku: "RUG-WOOL", description: "Five in stock; sold only while they last.", eur: 260, usd: 290, backorder: false },
    { hamburg: 5 }
  ),
  single(
    { title: "Brass floor lamp", sku: "LAMP-BRASS", description: "Sold out; not to be ordered ahead.", eur: 210, usd: 235, backorder: false },
    { hamburg: 0 }
  ),
]

function single(offer: Offer, stock: Omit<DemoStock, "sku" | "title">): DemoProduct {
  return kit(offer, [{ stock: { sku: offer.sku, title: offer.title, ...stock }, required: 1 }])
}

function kit(offer: Offer, items: DemoProduct["items"]): DemoProduct {
  return { ...offer, handle: offer.title.toLowerCase().replace(/[^a-z0-9]+/g, "-"), items }
}
