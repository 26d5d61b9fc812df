import { readNoticeOptions } from "../options"

it("needs no option", () => {
  expect(readNoticeOptions(undefined)).toEqual({
    max_attempts: 10,
    lease_seconds: 300,
    report_wait_seconds: 600,
    quiet_hours: null,
    follow_up_days: null,
    digest: null,
    sendgrid: { webhook_tolerance_seconds: 600 },
  })
})

it("leaves other options to other modules", () => {
  expect(readNoticeOptions({ links: { secret: 1 }, notices: { max_attempts: 3 } })).toMatchObject({ max_attempts: 3 })
})

it("reads quiet hours as minutes of the day", () => {
  const notices = { quiet_hours: { from: "21:00", until: "08:30" } }
  expect(readNoticeOptions({ notices })).toMatchObject({ quiet_hours: { from: 1260, until: 510 } })
})

it.each([
  [{ notices: { max_attempts: 0 } }, "notices.max_attempts"],
  [{ notices: { lease_seconds: 5 } }, "notices.lease_seconds"],
  [{ notices: { from_name: " " } }, "notices.from_name"],
  [{ notices: { quiet_hours: { from: "21:00", until: "24:00" } } }, "notices.quiet_hours.until"],
  [{ notices: { quiet_hours: { from: "21:00", until: "21:00" } } }, "notices.quiet_hours"],
  [{ notices: { digest: { to: "nobody" } } }, "notices.digest.to"],
  [{ notices: { digest: { to: "shop@example.com", hour: 24 } } }, "notices.digest.hour"],
  [{ notices: { digest: { to: "shop@example.com", time_zone: "Berlin" } } }, "notices.digest.time_zone"],
  [{ notices: { follow_up_days: 0 } }, "notices.follow_up_days"],
  [{ notices: { quiet_hours: "night" } }, "notices.quiet_hours"],
  [{ notices: { maxAttempts: 3 } }, "maxAttempts"],
  [{ notices: "daily" }, "notices"],
  [{ sendgrid: { webhook_public_key: "abc" } }, "sendgrid.webhook_public_key"],
  [{ sendgrid: { webhook_tolerance_seconds: 0 } }, "sendgrid.webhook_tolerance_seconds"],
])("stops the boot with %j and names %s", (options, name) => {
  expect(() => readNoticeOptions(options)).toThrow(name)
})
