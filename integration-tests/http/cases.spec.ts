/**
 * Twenty cases that the tests of other systems hold, as numbers, by the rule each of them shows.
 * Cases 4 and 13, about the cap, are beside the other tests of the checkout.
 */
import { lines } from "./cases/lines"
import { locations } from "./cases/locations"
import { queue } from "./cases/queue"
import { onStage } from "./on-stage"

onStage(queue, lines, locations)
