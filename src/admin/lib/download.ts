import { sdk } from "./client"

/** Fetches a file as the signed-in user and hands it to the browser to save. */
export async function download(path: string, name: string): Promise<void> {
  const response = await sdk.client.fetch<Response>(path, { headers: { accept: "text/csv" } })
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
