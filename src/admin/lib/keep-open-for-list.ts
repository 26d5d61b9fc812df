/** Escape closes an open list of choices first, the whole form only when pressed again. */
export function keepOpenForList(event: KeyboardEvent): void {
  if (event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true") {
    event.preventDefault()
  }
}
