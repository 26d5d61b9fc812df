import type { Client } from "pg"
import { eventually } from "../../../demo/story/http"
import { recordWhen } from "../../../demo/story/watch"
import type { Shop } from "../../model/shop"
import { signedReport } from "../../support/report-signer"
import { orderFor, someone } from "../../support/scene"
import { numberedGoods } from "../goods"
import { brokenLaws, everyLockGivenBack, settled } from "../rest"
import type { SeveralShops } from "../several-shops"
import { StoppingPoints } from "../stopping-points"

/** What is known of a mail to the choice after its sender's death: of its notice, of Medusa's note, at the provider. */
const standings = {
  "not queued": { notice: null, attempts: null, noted: null, accepted: 0 },
  "not claimed": { notice: "pending", attempts: 0, noted: null, accepted: 0 },
  "not handed over": { notice: "pending", attempts: 1, noted: null, accepted: 0 },
  "not read by the provider": { notice: "pending", attempts: 1, noted: "pending", accepted: 0 },
  "accepted, and reported later": { notice: "pending", attempts: 1, noted: "pending", accepted: 1 },
  "accepted, and never reported": { notice: "pending", attempts: 1, noted: "pending", accepted: 1 },
  answered: { notice: "pending", attempts: 1, noted: "pending", accepted: 1 },
  noted: { notice: "pending", attempts: 1, noted: "success", accepted: 1 },
  sent: { notice: "sent", attempts: 1, noted: "success", accepted: 1 },
} as const

type Step = keyof typeof standings

interface Letter {
  step: Step
  to: string
  backorderId: string
}

/** Longer ago than a report is waited for (`notices.report_wait_seconds`). */
const LONG_AGO = "11 minutes"

/** The process is killed once, while each of the mails stands at a step of its own; another one takes over. */
export function suddenDeath(on: () => SeveralShops): void {
  describe("a process that is killed while it sends", () => {
    it("loses no mail and doubles none, at whatever step it was", async () => {
      const { shops, db, start, end } = on()
      const [victim, other] = shops
      await end(other, "SIGTERM")
      const letters = await waitingCustomers(on(), victim)
      const points = await bringToTheirSteps(on(), victim, letters)
      await end(victim, "SIGKILL")
      await points.clear()
      await nobodyElseIsIn(db)
      expect(await standingOf(on(), letters)).toEqual(standings)

      const heir = await start()
      await heir.admin("POST", "/admin/backorder-sweeps", {})
      await sent(db, letters, ["not queued", "not claimed", "sent"])
      await leasesRunOut(db)
      await sent(db, letters, ["not handed over", "noted"])
      await reportsAreAwaited(db, letters, [
        "not read by the provider",
        "accepted, and reported later",
        "accepted, and never reported",
        "answered",
      ])
      await report(heir, on(), letters, "delivered", ["accepted, and reported later"])
      await report(heir, on(), letters, "processed", ["answered"])
      await nothingIsAwaitedAnyMore(db)
      await sent(db, letters, letters.map(({ step }) => step))

      expect(copiesOf(on(), letters, "choice_offered")).toEqual({
        ...everyStep(1),
        // Nobody can know that it went out, and a mail that comes twice does less harm than one that never does.
        "accepted, and never reported": 2,
      })
      expect(copiesOf(on(), letters, "order_taken")).toEqual(everyStep(1))
      expect(brokenLaws(await settled(db))).toEqual([])
      await everyLockGivenBack(db)
    })
  })
}

/** A customer for each step, whose mail about the order is out already. */
async function waitingCustomers(shops: SeveralShops, shop: Shop): Promise<Letter[]> {
  const goods = await numberedGoods(shop, "death", 0)
  const letters: Letter[] = []
  for (const step of stepsOf(standings)) {
    const customer = someone()
    const order = await orderFor(shop, goods, 1, customer)
    const { id } = await recordWhen(shop, order, "waits", ({ waiting_quantity }) => waiting_quantity === 1)
    letters.push({ step, to: customer.email, backorderId: id })
  }
  await eventually("the mails about the orders", async () =>
    Object.values(copiesOf(shops, letters, "order_taken")).every((copies) => copies === 1)
  )
  return letters
}

/**
 * Offers each customer the choice, and stops each mail at its step. The provider's answer is waited for only so long:
 * what hangs there comes late. Last comes what keeps others from theirs: who queues and who claims takes several.
 */
async function bringToTheirSteps({ db, sink }: SeveralShops, shop: Shop, letters: Letter[]): Promise<StoppingPoints> {
  const points = new StoppingPoints(db)
  const letterAt = (step: Step): Letter => {
    const letter = letters.find((each) => each.step === step)
    if (!letter) {
      throw new Error(`No mail is "${step}".`)
    }
    return letter
  }
  const offer = (step: Step): Promise<unknown> => shop.admin("POST", `/admin/backorders/${letterAt(step).backorderId}/offer`, {})
  const stopAt = (step: Step, statement: string, when: string): Promise<number> =>
    points.add({ statement, when: `NEW."to" = '${letterAt(step).to}' AND ${when}` })

  const [noting, handingOver, settling, claiming, queuing] = [
    await stopAt("answered", "UPDATE ON notification", "NEW.status = 'success'"),
    await stopAt("not handed over", "INSERT ON notification", "true"),
    await stopAt("noted", "UPDATE ON backorder_notice", "NEW.status = 'sent'"),
    await stopAt("not claimed", "UPDATE ON backorder_notice", "NEW.attempts > OLD.attempts"),
    await stopAt("not queued", "INSERT ON backorder_notice", "true"),
  ]
  await Promise.all((["sent", "answered", "not handed over", "noted"] as const).map(offer))
  await sent(db, letters, ["sent"])
  await Promise.all([noting, handingOver, settling].map((point) => points.reached(point)))

  const hanging = ["not read by the provider", "accepted, and reported later", "accepted, and never reported"] as const
  for (const step of hanging) {
    sink.hold(letterAt(step).to, step === "not read by the provider" ? "unread" : "unanswered")
  }
  await Promise.all(hanging.map(offer))
  await eventually("the mails that hang", async () => hanging.every((step) => sink.holds(letterAt(step).to)))

  await offer("not claimed")
  await points.reached(claiming)
  // Its answer never comes.
  offer("not queued").catch(() => undefined)
  await points.reached(queuing)
  return points
}

/** What a dead process had begun is taken back once PostgreSQL has noticed its death. */
async function nobodyElseIsIn(db: Client): Promise<void> {
  await eventually("the end of its connections", async () => {
    const { rowCount } = await db.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
    )
    return rowCount === 0
  })
}

async function standingOf(shops: SeveralShops, letters: Letter[]): Promise<Record<string, unknown>> {
  const { rows } = await shops.db.query<{ to: string; notice: string; attempts: number; noted: string | null }>(
    `SELECT n."to", n.status AS notice, n.attempts, noti.status AS noted
     FROM backorder_notice n LEFT JOIN notification noti ON noti.idempotency_key = n.attempt_key
     WHERE n.type = 'choice_offered'`
  )
  const accepted = copiesOf(shops, letters, "choice_offered")
  return Object.fromEntries(
    letters.map(({ step, to }) => {
      const { notice = null, attempts = null, noted = null } = rows.find((row) => row.to === to) ?? {}
      return [step, { notice, attempts, noted, accepted: accepted[step] }]
    })
  )
}

/** How many mails of a type the provider has accepted for each. */
function copiesOf({ sink }: SeveralShops, letters: Letter[], type: string): Record<string, number> {
  const accepted = sink.accepted().filter((mail) => mail.type === type)
  return Object.fromEntries(letters.map(({ step, to }) => [step, accepted.filter((mail) => mail.to === to).length]))
}

async function sent(db: Client, letters: Letter[], steps: readonly Step[]): Promise<void> {
  await eventually(`the mails ${steps.join(", ")}`, async () => {
    const { rowCount } = await db.query(
      `SELECT 1 FROM backorder_notice WHERE type = 'choice_offered' AND status = 'sent' AND "to" = ANY($1)`,
      [addressesOf(letters, steps)]
    )
    return rowCount === steps.length
  })
}

async function leasesRunOut(db: Client): Promise<void> {
  await db.query(
    "UPDATE backorder_notice SET lease_until = now() - interval '1 second' WHERE status = 'pending' AND lease_until > now()"
  )
}

async function reportsAreAwaited(db: Client, letters: Letter[], steps: readonly Step[]): Promise<void> {
  await eventually(`waiting for reports of ${steps.join(", ")}`, async () => {
    const { rowCount } = await db.query(
      `SELECT 1 FROM backorder_notice
       WHERE status = 'pending' AND lease_until > now() AND attempts = 1 AND "to" = ANY($1)
         AND last_error LIKE '%the report of the provider is awaited%'`,
      [addressesOf(letters, steps)]
    )
    return rowCount === steps.length
  })
}

/** The provider says what became of mails. */
async function report(
  heir: Shop,
  { sink }: SeveralShops,
  letters: Letter[],
  event: "delivered" | "processed",
  steps: readonly Step[]
): Promise<void> {
  const reports = sink
    .accepted()
    .filter(({ to, type }) => type === "choice_offered" && addressesOf(letters, steps).includes(to))
    .map(({ noticeId }) => ({
      event,
      sg_event_id: `${event}-${noticeId}`,
      notice_id: noticeId,
      timestamp: Math.floor(Date.now() / 1000),
    }))
  const { status } = await fetch(`${heir.baseUrl}/hooks/backorder/sendgrid`, { method: "POST", ...signedReport(reports) })
  expect(status).toBe(204)
}

async function nothingIsAwaitedAnyMore(db: Client): Promise<void> {
  await db.query(`UPDATE notification SET created_at = created_at - interval '${LONG_AGO}' WHERE status = 'pending'`)
  await leasesRunOut(db)
}

function addressesOf(letters: Letter[], steps: readonly Step[]): string[] {
  return letters.filter(({ step }) => steps.includes(step)).map(({ to }) => to)
}

function everyStep(copies: number): Record<string, number> {
  return Object.fromEntries(stepsOf(standings).map((step) => [step, copies]))
}

function stepsOf(table: typeof standings): Step[] {
  return Object.keys(table).filter((key): key is Step => key in table)
}
