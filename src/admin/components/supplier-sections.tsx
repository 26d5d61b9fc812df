import type { ReactNode } from "react"
import type { SupplierContactDTO, SupplierDTO } from "../../types"
import { useLocationName } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import { metadataText } from "../lib/metadata-form"
import { weekdayName } from "../lib/weekdays"
import { EditContacts } from "./edit-contacts"
import { EditMetadata } from "./edit-metadata"
import { EditSupplier } from "./edit-supplier"
import { Facts } from "./facts"

/** What is known of a supplier beside its name, each part with its own edit. */
export function SupplierSections({ supplier }: { supplier: SupplierDTO }) {
  const { t, locale, day, date, money, quantity } = useText()
  const locationName = useLocationName()
  const { location_id, holidays, transit_days, forecast_every_weeks: every, next_forecast_at: next } = supplier
  const forecasts =
    every === null
      ? [t("forecast.never")]
      : [t("forecast.everyValue", { count: every }), ...(next === null ? [] : [t("forecast.next", { date: date(next) })])]

  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      <Facts
        title={t("supplier.parts.delivery")}
        action={<EditSupplier supplier={supplier} part="delivery" />}
        facts={[
          [t("supplier.fields.timeZone"), supplier.time_zone],
          [
            t("supplier.fields.workingDays"),
            supplier.working_days.map((weekday) => weekdayName(weekday, locale, "long")).join(", "),
          ],
          [t("supplier.fields.holidays"), holidays.length > 0 ? <Days days={holidays.map(day)} /> : t("supplier.fields.noHolidays")],
          [t("supplier.fields.carrier"), supplier.carrier ?? "–"],
          [
            t("supplier.fields.transit"),
            t("supplier.fields.transitValue", { count: transit_days, quantity: quantity(transit_days) }),
          ],
        ]}
      />
      <div className="flex flex-col gap-y-3">
        <Facts
          title={t("supplier.parts.terms")}
          action={<EditSupplier supplier={supplier} part="terms" />}
          facts={[
            [t("supplier.fields.channel"), t(`supplier.channels.${supplier.channel}`)],
            [t("supplier.fields.location"), location_id ? locationName(location_id) : t("supplier.fields.noLocation")],
            [
              t("supplier.fields.overDelivery"),
              t("supplier.fields.overDeliveryValue", { percent: quantity(supplier.over_delivery_percent) }),
            ],
            [
              t("supplier.fields.minimumOrderLabel"),
              supplier.minimum_order_value === null
                ? t("supplier.fields.noMinimumOrder")
                : money(supplier.minimum_order_value, supplier.currency_code),
            ],
            [t("forecast.everyLabel"), forecasts.join(", ")],
          ]}
        />
        <Facts
          title={t("supplier.contacts.title")}
          action={<EditContacts supplier={supplier} />}
          facts={supplier.contacts.map((contact, index): [ReactNode, ReactNode] => [
            <ContactName key={index} contact={contact} />,
            <ContactWays key={index} contact={contact} />,
          ])}
          empty={t("supplier.contacts.empty")}
        />
        <Facts
          title={t("supplier.metadata.title")}
          action={<EditMetadata supplier={supplier} />}
          facts={Object.entries(supplier.metadata ?? {}).map(([name, value]): [string, string] => [name, metadataText(value)])}
          empty={t("supplier.metadata.empty")}
        />
      </div>
    </div>
  )
}

function Days({ days }: { days: string[] }) {
  return (
    <ul>
      {days.map((day) => (
        <li key={day}>{day}</li>
      ))}
    </ul>
  )
}

function ContactName({ contact }: { contact: SupplierContactDTO }) {
  return (
    <>
      {contact.name}
      {contact.role && <span className="text-ui-fg-muted block font-normal">{contact.role}</span>}
    </>
  )
}

function ContactWays({ contact: { email, phone } }: { contact: SupplierContactDTO }) {
  const linkClass = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover block break-words"
  return (
    <>
      {email && (
        <a href={`mailto:${email}`} className={linkClass}>
          {email}
        </a>
      )}
      {phone && (
        <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className={linkClass}>
          {phone}
        </a>
      )}
      {!email && !phone && "–"}
    </>
  )
}
