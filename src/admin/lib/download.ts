import { sdk } from "./client"

/** Fetches a file as the signed-in user and hands it to the browser to save. */
export async function download(path: string, name: string, type = "text/csv"): Promise<void> {
  await withFile(path, type, (url) => {
    const link = document.createElement("a")
    link.href = url
    link.download = name
    link.click()
  })
}

/** Shows a page that the server makes in a window of its own, which was opened while the user's click was still fresh. */
export async function showPage(path: string, tab: Window | null): Promise<void> {
  try {
    await withFile(path, "text/html", (url) => {
      if (tab) {
        tab.location.href = url
      }
    })
  } catch (error) {
    tab?.close()
    throw error
  }
}

async function withFile(path: string, type: string, use: (url: string) => void): Promise<void> {
  const response = await sdk.client.fetch<Response>(path, { headers: { accept: type } })
  const url = URL.createObjectURL(await response.blob())
  use(url)
  // The browser takes the file a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
