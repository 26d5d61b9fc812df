import { minutesToWait } from "../retry"

describe("what the bank refused is tried again", () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [6, 32],
    [7, 60],
    [8, 60],
    [100_000, 60],
  ])("after failure %i in %i minutes where an hour is the most", (failures, minutes) => {
    expect(minutesToWait({ failures, mostMinutes: 60, minutesLeft: null, chance: 0 })).toBe(minutes)
  })

  it.each([
    [0, 8],
    [0.5, 9],
    [1, 10],
  ])("a little later by a chance of %d: in %d minutes", (chance, minutes) => {
    expect(minutesToWait({ failures: 4, mostMinutes: 60, minutesLeft: null, chance })).toBe(minutes)
  })

  it.each([
    ["long before the end as ever", 1_000_000, 512],
    ["an hour before the end", 300, 240],
    ["an hour before the end, though that is a minute from now", 61, 1],
    ["as ever in the last hour", 60, 512],
    ["as ever once the end has passed", -10, 512],
  ])("%s", (_, minutesLeft, minutes) => {
    expect(minutesToWait({ failures: 10, mostMinutes: 1440, minutesLeft, chance: 0 })).toBe(minutes)
  })
})
