import { charged, playStory, type Story } from "../../../demo/story/story"
import type { Stage } from "../stage"

/** The path a customer and a merchant take, played once; each test looks at one sentence of it. */
export function story(on: () => Stage): void {
  describe("an order for goods that are not there, from checkout to the parcel", () => {
    let told: Story
    beforeAll(async () => {
      told = await playStory(on().shop, new Date(), () => undefined)
    })

    it("says before paying what comes now, what comes later and by when", () => {
      expect(told.erika.summary.lines).toMatchObject([
        { quantity: 10, available_quantity: 3, backordered_quantity: 7, promised_by: told.dates.first },
      ])
    })

    it("records what waits and promises the purchase order's date", () => {
      expect(told.erika.taken).toMatchObject({
        status: "waiting",
        ordered_quantity: 10,
        allocated_quantity: 3,
        waiting_quantity: 7,
        promised_by: told.dates.first,
        promise_version: 1,
        promise_basis: "purchase_order",
        queue_position: 1,
      })
      expect(told.owen.taken).toMatchObject({ allocated_quantity: 0, waiting_quantity: 4, queue_position: 2 })
    })

    it("tells the customer in her language what comes when", () => {
      expect(told.mails.erikaTaken.subject).toContain("7 × Oak chair, black")
      expect(told.mails.erikaTaken.text).toContain("Guten Tag Erika Weber")
    })

    it("gives the lines whose supplier moved a new promise, and only these", () => {
      expect(told.erika.moved).toMatchObject({ promise_version: 2, promised_by: told.dates.moved })
      expect(told.erika.moved.first_promised_by).toBe(told.dates.first)
      expect(told.mia.untouched).toMatchObject({ promise_version: 1, promised_by: told.mia.taken.promised_by })
    })

    it("names the old and the new date, each to its customer in their language", () => {
      const german = new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "UTC" })
      const english = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" })
      expect(told.mails.erikaMoved.text).toContain(german.format(new Date(told.dates.first)))
      expect(told.mails.erikaMoved.text).toContain(german.format(new Date(told.dates.moved)))
      expect(told.mails.owenMoved.text).toContain(english.format(new Date(told.dates.first)))
      expect(told.mails.owenMoved.text).toContain(english.format(new Date(told.dates.moved)))
    })

    it("cancels what waits when the customer says so, and gives the money free", () => {
      expect(told.owen.canceled).toMatchObject({ status: "canceled", waiting_quantity: 0, canceled_quantity: 4 })
      expect(told.owen.canceled.closed_at).not.toBeNull()
      expect(told.owenOrder.status).toBe("canceled")
      expect(charged(told.owenOrder)).toBe(0)
      expect(told.mails.owenConfirmed.to).toEqual(told.mails.owenOverdue.to)
    })

    it("packs, charges and ships what arrives", () => {
      expect(told.erika.fulfilled).toMatchObject({ fulfilled_quantity: 10, allocated_quantity: 0, waiting_quantity: 0 })
      expect(charged(told.erikaOrder)).toBeCloseTo(told.erikaOrder.total, 2)
      expect(told.erikaOrder.metadata?.backorder).toMatchObject({ status: "fulfilled", waiting_quantity: 0 })
      expect(told.mails.erikaShipped.subject).toContain("unterwegs")
    })
  })
}
