/** Whether people work on the day, by its date in UTC. */
export function isWorked(day: Date, holidays: readonly string[]): boolean {
  return day.getUTCDay() % 6 !== 0 && !holidays.includes(day.toISOString().slice(0, 10))
}
