import { onStage } from "./on-stage"
import { catalogue } from "./order-changes/catalogue"
import { edits } from "./order-changes/edits"
import { parcels } from "./order-changes/parcels"
import { returnsAndReplacements } from "./order-changes/returns-and-replacements"
import { stock } from "./order-changes/stock"

onStage(edits, parcels, returnsAndReplacements, stock, catalogue)
