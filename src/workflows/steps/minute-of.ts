/** A moment as staff read it in the bell, whose texts are English: 2026-12-01 14:05 UTC. */
export const minuteOf = (moment: Date): string => `${moment.toISOString().slice(0, 16).replace("T", " ")} UTC`
