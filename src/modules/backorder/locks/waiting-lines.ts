/** Those of one process who want the same key stand in line for it: first come, first served. */
export class WaitingLines {
  /** By key, what ends when the last in line has left. */
  private readonly ends = new Map<string, Promise<void>>()

  /** Resolves to the way out once it is one's turn, or to null if that takes longer than `patience`, in milliseconds. */
  async stand(key: string, patience: number): Promise<(() => void) | null> {
    const ahead = this.ends.get(key) ?? Promise.resolve()
    let leave = (): void => undefined
    const left = new Promise<void>((resolve) => {
      leave = resolve
    })
    const end = ahead.then(() => left)
    this.ends.set(key, end)
    void end.then(() => {
      if (this.ends.get(key) === end) {
        this.ends.delete(key)
      }
    })
    if (await endsWithin(ahead, patience)) {
      return leave
    }
    leave()
    return null
  }
}

async function endsWithin(ahead: Promise<void>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience).unref()
  })
  try {
    return await Promise.race([ahead.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
