import { readLink, signLink } from "../decision-link"
import { readWithdrawalLink, signWithdrawalLink } from "../withdrawal-link"

const secret = "a secret of more than 16 characters"
const now = new Date("2026-11-23T12:00:00Z")
const claims = { orderId: "order_1", promiseVersion: 2, expiresAt: new Date("2026-12-23T12:00:00Z") }

describe("a link to withdraw", () => {
  it("names its order, and no other secret signs it", () => {
    const token = signWithdrawalLink("order_1", secret)
    expect(readWithdrawalLink(token, secret)).toBe("order_1")
    expect(() => readWithdrawalLink(token, `${secret}!`)).toThrow("not one of ours")
  })

  it("is broken by any change", () => {
    const [body, mac] = signWithdrawalLink("order_1", secret).split(".")
    const other = Buffer.from("order_2").toString("base64url")
    for (const token of [`${other}.${mac}`, `${body}.${mac}x`, `${body}.${mac}.`, `${body}.`, body, ""]) {
      expect(() => readWithdrawalLink(token, secret)).toThrow("not one of ours")
    }
  })
})

it("a link to decide and a link to withdraw do not stand for each other", () => {
  expect(readLink(signLink(claims, secret), secret, now)).toEqual(claims)
  expect(() => readWithdrawalLink(signLink(claims, secret), secret)).toThrow("not one of ours")
  expect(() => readLink(signWithdrawalLink("order_1", secret), secret, now)).toThrow("not one of ours")
})
