import type { ReactElement } from "react"
import type { NoticeLanguage } from "../types"
import type { Declared, WithdrawableLine, Withdrawal } from "../workflows/queries/store-withdrawal"
import { Layout } from "./components/layout"
import { speechOf, type Speech } from "./speech"
import { fieldOf, type FieldFault, type Units } from "./withdrawal-form"

export interface WithdrawalPageProps {
  language: NoticeLanguage
  shopName: string
  withdrawal: Withdrawal
  /** Where the form is sent. */
  action: string
  /** What the fields hold. */
  values: URLSearchParams
  faults?: readonly FieldFault[]
  /** The form came from a page on which something else applied. */
  stale?: boolean
}

/** The first of two steps: who withdraws, from which contract, from what of it, and where the acknowledgement goes. */
export function WithdrawalPage(props: WithdrawalPageProps): ReactElement {
  const { language, shopName, withdrawal, faults = [], stale = false } = props
  const speech = speechOf(language)
  const words = speech.words.withdrawal
  return (
    <Layout language={language} title={words.title(`#${withdrawal.displayId}`)} shopName={shopName}>
      {stale && <p className="note" role="alert">{words.stale}</p>}
      {faults.length > 0 && (
        <div className="note faults" role="alert">
          <p>{words.faultsHeading}</p>
          <ul>
            {faults.map(({ field, fault }) => (
              <li key={field}>
                <a href={`#${field}`}>{words.faults[fault]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {withdrawal.declarations.map((declared) => (
        <Declaration key={declared.id} declared={declared} timeZone={withdrawal.rules.time_zone} speech={speech} />
      ))}
      {withdrawal.lines.length > 0 ? <DeclareForm {...props} speech={speech} /> : <p>{whyClosed(withdrawal, speech)}</p>}
    </Layout>
  )
}

function Declaration({ declared, timeZone, speech }: { declared: Declared; timeZone: string; speech: Speech }): ReactElement {
  const words = speech.words.withdrawal
  return (
    <div className="note" role="status">
      <p>{words.declared(speech.format.moment(declared.at.toISOString(), timeZone), declared.name)}</p>
      <Goods lines={declared.lines} speech={speech} />
      <p>{words.acknowledged(declared.email)}</p>
    </div>
  )
}

export function Goods({ lines, speech: { words, format } }: { lines: readonly WithdrawableLine[]; speech: Speech }): ReactElement {
  const amount = (units: WithdrawableLine[Units]) => (units.gt(0) ? format.amount(units.toFixed()) : null)
  return (
    <ul className="goods">
      {lines.map((line) => (
        <li key={line.lineId}>{words.withdrawal.goods(line.title, amount(line.unshipped), amount(line.shipped))}</li>
      ))}
    </ul>
  )
}

function whyClosed({ period, contact }: Withdrawal, { words, format }: Speech): string {
  if (period === null) {
    return words.withdrawal.none(contact)
  }
  return period.open || period.lastDay === null
    ? words.withdrawal.nothingLeft
    : words.withdrawal.over(format.date(period.lastDay.toISOString()), contact)
}

interface FormProps extends WithdrawalPageProps {
  speech: Speech
}

function DeclareForm({ withdrawal, action, values, faults = [], speech }: FormProps): ReactElement {
  const words = speech.words.withdrawal
  const lastDay = withdrawal.period?.lastDay ?? null
  return (
    <form method="post" action={action} noValidate>
      <p>{words.intro}</p>
      <p>{words.until(lastDay && speech.format.date(lastDay.toISOString()), speech.format.amount(String(withdrawal.rules.withdrawal_days)))}</p>
      <input type="hidden" name="step" value="review" />
      <input type="hidden" name="number" value={withdrawal.declarations.length + 1} />
      <TextField field="name" label={words.name} type="text" autoComplete="name" {...{ values, faults, speech }} />
      <TextField field="email" label={words.email} hint={words.emailHint} type="email" autoComplete="email" {...{ values, faults, speech }} />
      <fieldset>
        <legend>{words.scope}</legend>
        <Scope value="all" label={words.all} hint={words.allHint} values={values} />
        <Scope value="some" label={words.some} hint={words.someHint} values={values}>
          {withdrawal.lines.flatMap((line) =>
            (["unshipped", "shipped"] as const)
              .filter((units) => line[units].gt(0))
              .map((units) => <UnitsField key={fieldOf(units, line.lineId)} {...{ line, units, values, faults, speech }} />)
          )}
        </Scope>
      </fieldset>
      <button type="submit">{words.start}</button>
      <p className="soft">{words.startHint}</p>
    </form>
  )
}

interface FieldProps {
  values: URLSearchParams
  faults: readonly FieldFault[]
  speech: Speech
}

interface TextFieldProps extends FieldProps {
  field: "name" | "email"
  label: string
  hint?: string
  type: string
  autoComplete: string
}

function TextField({ field, label, hint, values, faults, speech, ...input }: TextFieldProps): ReactElement {
  const fault = faultOf(field, faults, speech)
  const described = [hint && `${field}-hint`, fault && `${field}-fault`].filter(Boolean).join(" ")
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <input
        {...input}
        id={field}
        name={field}
        required
        maxLength={200}
        defaultValue={values.get(field) ?? ""}
        aria-describedby={described || undefined}
        aria-invalid={fault ? true : undefined}
      />
      {hint && <p id={`${field}-hint`}>{hint}</p>}
      {fault && <p id={`${field}-fault`} className="fault">{fault}</p>}
    </div>
  )
}

function UnitsField({ line, units, values, faults, speech }: FieldProps & { line: WithdrawableLine; units: Units }): ReactElement {
  const words = speech.words.withdrawal
  const field = fieldOf(units, line.lineId)
  const fault = faultOf(field, faults, speech)
  return (
    <div className="field">
      <label htmlFor={field}>{words[units](line.title)}</label>
      <input
        type="number"
        id={field}
        name={field}
        min={0}
        max={line[units].toFixed()}
        step="any"
        inputMode="decimal"
        defaultValue={values.get(field) ?? "0"}
        aria-describedby={fault ? `${field}-hint ${field}-fault` : `${field}-hint`}
        aria-invalid={fault ? true : undefined}
      />
      <p id={`${field}-hint`}>{words.mostHint(speech.format.amount(line[units].toFixed()))}</p>
      {fault && <p id={`${field}-fault`} className="fault">{fault}</p>}
    </div>
  )
}

interface ScopeProps {
  value: "all" | "some"
  label: string
  hint: string
  values: URLSearchParams
  children?: ReactElement[]
}

function Scope({ value, label, hint, values, children }: ScopeProps): ReactElement {
  return (
    <div className="choice">
      <input type="radio" name="scope" id={`scope-${value}`} value={value} defaultChecked={values.get("scope") === value} aria-describedby={`scope-${value}-hint`} />
      <div>
        <label htmlFor={`scope-${value}`}>{label}</label>
        <p id={`scope-${value}-hint`}>{hint}</p>
        {children && <div className="fields">{children}</div>}
      </div>
    </div>
  )
}

function faultOf(field: string, faults: readonly FieldFault[], { words }: Speech): string | null {
  const found = faults.find((one) => one.field === field)
  return found ? words.withdrawal.faults[found.fault] : null
}
