import { FetchError } from "@medusajs/js-sdk"
import { serverAnswer } from "../error-message"

describe("what the server answered", () => {
  it.each([
    [400, "input"],
    [422, "input"],
    [429, "input"],
    [401, "permission"],
    [403, "permission"],
    [404, "missing"],
    [409, "conflict"],
    [500, "fault"],
    [503, "fault"],
  ])("with %i is told of as %s, with its own sentence", (status, refusal) => {
    expect(serverAnswer(new FetchError("Only 4 are free.", "Refused", status))).toEqual({ refusal, message: "Only 4 are free." })
  })

  it.each([new FetchError("Failed to fetch"), new TypeError("Failed to fetch"), "nothing"])("is unknown where it did not: %p", (error) => {
    expect(serverAnswer(error)).toBeNull()
  })
})
