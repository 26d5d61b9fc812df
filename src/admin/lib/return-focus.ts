/**
 * Puts the focus back on what opened a dialog, or on its neighbour where that can no longer be
 * used. The dialog takes the focus away once more while it goes, so this waits until it is gone.
 */
export function returnFocus(opener: HTMLElement | null): void {
  setTimeout(() => {
    opener?.focus()
    if (opener && document.activeElement !== opener) {
      opener.parentElement?.querySelector<HTMLElement>("button:not(:disabled)")?.focus()
    }
  }, 50)
}
