import { failureKind } from "../mail-failure"

it.each([
  ["Could not find a notification provider for channel: email for notification id noti_1", "unconfigured"],
  ["Notification provider sendgrid is not enabled. To enable it, configure it", "unconfigured"],
  ["Failed to send notification with id noti_1:\nSendGrid: mail refused (400): no such address", "refused"],
  ["Failed to send notification with id noti_1:\nSendGrid is not available (503): no reason given", "transient"],
  ["SendGrid: no answer about the mail: timeout of 30000ms exceeded", "unanswered"],
  ["connect ECONNREFUSED", "transient"],
])("takes %j as %s", (message, kind) => {
  expect(failureKind(message)).toBe(kind)
})
