/** Lets some in at a time; the others wait in the order in which they came. */
export class Turnstile {
  private readonly waiting = new Set<() => void>()
  private inside = 0

  constructor(private readonly atOnce: number) {}

  /** Calls `serve` when it is one's turn, now or later. Gives the way out, also for who gives up waiting; it is taken once. */
  enter(serve: () => void): () => void {
    let isInside = false
    const call = (): void => {
      isInside = true
      serve()
    }
    this.waiting.add(call)
    this.callNext()
    return () => {
      this.waiting.delete(call)
      if (isInside) {
        isInside = false
        this.inside -= 1
        this.callNext()
      }
    }
  }

  private callNext(): void {
    const [call] = this.waiting
    if (call && this.inside < this.atOnce) {
      this.waiting.delete(call)
      this.inside += 1
      call()
    }
  }
}
