import type { ImportKind } from "./import-status"

/** What a file of each kind looks like; shipped as files in `assets` too. */
export const samples: Record<ImportKind, string> = {
  orders: `reference,supplier,location,sku,quantity,unit_cost,expected_at,currency
4711,Holzwerk Nord,Warehouse Bremen,OAK-CHAIR-BLACK,40,61.50,2027-01-18,eur
4711,Holzwerk Nord,Warehouse Bremen,OAK-TABLE,10,210,2027-02-01,
4712,Holzwerk Nord,Warehouse Bremen,OAK-CHAIR-BLACK,25,61.50,,
`,
  dates: `order,reference,sku,line_id,expected_at,quantity,confirmed,reason
,4711,OAK-CHAIR-BLACK,,2027-01-25,,,The mill stood still for a week
,4711,OAK-TABLE,,2027-02-01,,yes,
1042,,OAK-CHAIR-BLACK,,2027-01-11,20,18,
`,
}
