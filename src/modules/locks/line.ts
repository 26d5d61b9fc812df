/** Those of one process who want the same lock: the first has its turn, the others wait in line. */
export class Line {
  private readonly calls: (() => void)[] = []

  get isEmpty(): boolean {
    return this.calls.length === 0
  }

  /** Resolves to true when it is one's turn, to false when the patience ends before. Who had a turn must leave. */
  stand(patience: number): Promise<boolean> {
    return new Promise((resolve) => {
      const giveUp = (): void => {
        this.calls.splice(this.calls.indexOf(call), 1)
        resolve(false)
      }
      const timer = setTimeout(giveUp, patience)
      const call = (): void => {
        clearTimeout(timer)
        resolve(true)
      }
      this.calls.push(call)
      if (this.calls.length === 1) {
        call()
      }
    })
  }

  /** Ends the turn of the first and calls the next. */
  leave(): void {
    this.calls.shift()
    this.calls[0]?.()
  }
}
