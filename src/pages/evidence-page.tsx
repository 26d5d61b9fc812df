import type { ReactElement, ReactNode } from "react"
import { formatFor } from "../emails/format"
import { languages } from "../languages"
import type { EvidenceNoticeDTO, NoticeLanguage, OrderEvidenceDTO } from "../types"
import { evidenceStyles } from "./components/evidence-styles"

interface EvidencePageProps {
  language: NoticeLanguage
  shopName: string
  evidence: OrderEvidenceDTO
}

/** The evidence of one order on paper: nothing to press, nothing loaded from elsewhere. */
export function EvidencePage({ language, shopName, evidence }: EvidencePageProps): ReactElement {
  const { evidence: words, pages } = languages[language]
  const { locale } = pages
  const format = formatFor(locale)
  const { order, ledger } = evidence
  const { verification } = ledger
  const titles = new Map(evidence.backorders.map((line) => [line.line_item_id, line.title]))
  const title = words.title(String(order.display_id ?? order.id))
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" })
  const moment = (iso: string | null): string => (iso === null ? "–" : clock.format(new Date(iso)))
  const day = (iso: string | null): string => (iso === null ? words.noDate : format.date(iso))
  const money = (amount: string): string => format.money({ amount, currency_code: order.currency_code })
  const amount = (quantity: number): string => format.amount(String(quantity)).text

  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${shopName}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: evidenceStyles }} />
      </head>
      <body>
        <main>
          <p className="soft">{shopName}</p>
          <h1>{title}</h1>
          <p className="soft">{words.exported(moment(evidence.exported_at), evidence.exported_by)}</p>
          <p className="soft screen">{words.print}</p>
          <dl>
            <dt>{words.customer}</dt>
            <dd>{order.email ?? "–"}</dd>
            <dt>{words.orderedAt}</dt>
            <dd>{moment(order.created_at)}</dd>
          </dl>
          <p className={verification.valid ? "note" : "note alarm"}>
            {verification.broken_at === null
              ? words.valid(verification.entries)
              : words.broken(verification.broken_at, verification.fault)}
          </p>
          <Section
            title={words.backorders}
            none={words.none}
            heads={[words.article, words.ordered, words.waiting, words.packed, words.canceled, words.promisedBy]}
            rows={evidence.backorders.map((line) => [
              [line.title, line.sku].filter(Boolean).join(", "),
              amount(line.ordered_quantity),
              amount(line.waiting_quantity),
              amount(line.fulfilled_quantity),
              amount(line.canceled_quantity),
              day(line.promised_by),
            ])}
          />
          <Section
            title={words.promises}
            none={words.none}
            heads={[words.time, words.article, words.version, words.promisedBy, words.before, words.basis, words.cause]}
            rows={evidence.promises.map((promise) => [
              moment(promise.made_at),
              promise.title,
              String(promise.version),
              day(promise.promised_by),
              promise.previous_promised_by === null ? "–" : day(promise.previous_promised_by),
              promise.basis,
              promise.cause,
            ])}
          />
          <Section
            title={words.notices}
            none={words.none}
            heads={[words.subject, words.to, words.sentAt, words.state, words.reports]}
            rows={evidence.notices.map((notice) => [
              `${notice.subject} (${notice.type})`,
              notice.to,
              moment(notice.sent_at),
              notice.status,
              reportsOf(notice, moment) ?? words.noReport,
            ])}
          />
          <Section
            title={words.answers}
            none={words.none}
            heads={[words.time, words.by, words.answer, words.version, words.units, words.amount, words.paidBack]}
            rows={evidence.answers.map((answer) => [
              moment(answer.decided_at),
              answer.source,
              answer.decision,
              String(answer.promise_version),
              Object.entries(answer.lines).map(([line, units]) => <div key={line}>{`${titles.get(line) ?? line}: ${units}`}</div>),
              money(answer.amount),
              money(answer.refunded_amount),
            ])}
          />
          <Section
            title={words.refunds}
            none={words.none}
            heads={[words.time, words.amount, words.note]}
            rows={evidence.refunds.map((refund) => [moment(refund.refunded_at), money(refund.amount), refund.note ?? "–"])}
          />
          <Section
            title={words.ledger}
            text={words.ledgerMeans}
            none={words.none}
            heads={[words.place, words.time, words.entry, words.cause, words.says, words.hash]}
            rows={ledger.entries.map((entry) => [
              String(entry.sequence),
              moment(entry.occurred_at),
              entry.type,
              entry.cause,
              <code key="data">{JSON.stringify(entry.data)}</code>,
              <code key="hash">{entry.hash}</code>,
            ])}
          />
          <Section
            title={words.sources}
            none={words.none}
            heads={[words.source, words.table, words.rows]}
            rows={evidence.sources.map(({ name, table, rows }) => [name, table, String(rows)])}
          />
        </main>
      </body>
    </html>
  )
}

function reportsOf(notice: EvidenceNoticeDTO, moment: (iso: string) => string): ReactNode {
  if (notice.deliveries.length === 0) {
    return null
  }
  return notice.deliveries.map(({ id, delivery, at, reason }) => (
    <div key={id}>{[delivery, moment(at), reason].filter(Boolean).join(", ")}</div>
  ))
}

/** Dates, codes and quantities are not broken into lines where there is room. */
const SHORT = 26

interface SectionProps {
  title: string
  text?: string
  none: string
  heads: string[]
  rows: ReactNode[][]
}

function Section({ title, text, none, heads, rows }: SectionProps): ReactElement {
  return (
    <section>
      <h2>{title}</h2>
      {text && <p className="soft">{text}</p>}
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div className="wide" role="region" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, place) => (
                    <td key={place} className={typeof cell === "string" && cell.length < SHORT ? "short" : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
