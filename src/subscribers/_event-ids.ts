/** Medusa's modules name one thing an event is about, or all that one call touched. */
export interface ModuleEvent {
  id: string | string[]
}

export function eventIds({ id }: ModuleEvent): string[] {
  return [id].flat()
}
