class Entry {
  private outcome: string | null = null
  isRefused = false

  constructor(
    readonly name: string,
    private readonly words: string
  ) {}

  came(outcome: string | void): void {
    this.outcome = outcome ?? null
  }

  refused(why: string): void {
    this.isRefused = true
    this.outcome = `refused, ${why}`
  }

  get told(): string {
    return this.outcome === null ? this.words : `${this.words}: ${this.outcome}`
  }
}

/** What happened in a sequence, as a person would tell it. */
export class Journal {
  private readonly entries: Entry[] = []

  begin(name: string, words: string): Entry {
    const entry = new Entry(name, words)
    this.entries.push(entry)
    return entry
  }

  get length(): number {
    return this.entries.length
  }

  /** How often each operation ran, and how often it was refused. */
  count(into: Map<string, { ran: number; refused: number }>): void {
    for (const { name, isRefused } of this.entries) {
      const counted = into.get(name) ?? { ran: 0, refused: 0 }
      counted.ran += 1
      counted.refused += isRefused ? 1 : 0
      into.set(name, counted)
    }
  }

  failure(...complaints: string[]): Error {
    return new Error([...this.lines(), "after which", ...complaints.map((complaint) => `  × ${complaint}`)].join("\n"))
  }

  private lines(): string[] {
    return this.entries.map((entry, index) => `${String(index + 1).padStart(4)}. ${entry.told}`)
  }
}
