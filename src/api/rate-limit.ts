/**
 * How often somebody may ask within a minute, counted in this process: so many processes let so many times as much
 * through. Windows are fixed; what is over is forgotten with the first request after it.
 */
const WINDOW = 60_000

export class RateLimit {
  private readonly asked = new Map<string, number>()
  private endsAt = 0

  /** Counts a request of whoever goes by the key. Gives the seconds to wait where there were too many. */
  count(key: string, most: number, now: number): number | null {
    this.begin(now)
    const asked = (this.asked.get(key) ?? 0) + 1
    this.asked.set(key, asked)
    return asked > most ? this.secondsLeft(now) : null
  }

  /** The same without counting. */
  isOver(key: string, most: number, now: number): number | null {
    this.begin(now)
    return (this.asked.get(key) ?? 0) >= most ? this.secondsLeft(now) : null
  }

  private begin(now: number): void {
    if (now >= this.endsAt) {
      this.asked.clear()
      this.endsAt = now + WINDOW
    }
  }

  private secondsLeft(now: number): number {
    return Math.max(1, Math.ceil((this.endsAt - now) / 1000))
  }
}
