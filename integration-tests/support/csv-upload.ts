import { eventually } from "../../demo/story/http"
import type { Shop } from "../../demo/story/shop"
import type { AdminSupplyImportStartedResponse, SupplyImportDTO, SupplyImportErrorDTO } from "../../src/types"
import { ADMIN } from "./demo-shop"

export interface Answered<Body> {
  status: number
  body: Body
}

/** A session of its own, for bodies that are no JSON. */
export async function signIn(shop: Shop): Promise<Record<string, string>> {
  const { body } = await shop.store<{ token: string }>("POST", "/auth/user/emailpass", ADMIN)
  return { authorization: `Bearer ${body.token}` }
}

/** Sends a CSV file, as a body or as a form. */
export async function upload(
  shop: Shop,
  query: string,
  file: string | Uint8Array<ArrayBuffer>,
  how: "body" | "form" | string = "body"
): Promise<Answered<AdminSupplyImportStartedResponse & { message?: string }>> {
  const form = new FormData()
  form.append("file", new Blob([file]), "from a form.csv")
  const response = await fetch(`${shop.baseUrl}/admin/purchase-orders/import?${query}`, {
    method: "POST",
    headers: { ...(await signIn(shop)), ...(how === "form" ? {} : { "content-type": how === "body" ? "text/csv" : how }) },
    body: how === "form" ? form : Buffer.from(file),
  })
  return { status: response.status, body: await response.json() }
}

/** The import once it is carried out, and what was refused of it. */
export async function finished(shop: Shop, id: string): Promise<{ import: SupplyImportDTO; errors: SupplyImportErrorDTO[] }> {
  const done = await eventually(`import ${id} to end`, async () => {
    const { body } = await shop.admin<{ import: SupplyImportDTO }>("GET", `/admin/purchase-orders/imports/${id}`)
    return ["done", "failed"].includes(body.import.status) && body.import
  })
  const { body } = await shop.admin<{ errors: SupplyImportErrorDTO[] }>("GET", `/admin/purchase-orders/imports/${id}/errors`)
  return { import: done, errors: body.errors }
}

export async function imported(shop: Shop, query: string, file: string) {
  const { status, body } = await upload(shop, query, file)
  if (status !== 202) {
    throw new Error(`The file was answered with ${status}: ${body.message}`)
  }
  return finished(shop, body.import.id)
}

/** A CSV file that the shop sends. */
export async function download(shop: Shop, path: string): Promise<{ status: number; type: string; text: string }> {
  const response = await fetch(`${shop.baseUrl}${path}`, { headers: await signIn(shop) })
  return { status: response.status, type: response.headers.get("content-type") ?? "", text: await response.text() }
}
