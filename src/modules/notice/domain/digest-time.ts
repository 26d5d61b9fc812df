/** Whether the clock on the merchant's wall shows the digest's hour or a later one. */
export function isDigestTime(at: Date, { hour, time_zone }: { hour: number; time_zone: string }): boolean {
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: time_zone, hour: "2-digit", hourCycle: "h23" }).format(at)
  return Number(shown) >= hour
}
