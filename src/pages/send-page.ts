import { createHash } from "node:crypto"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { ReactElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { styles } from "./components/styles"

/** What the page may load and do: its own style sheet, pictures, and forms that lead back here. */
const policyFor = (sheet: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(sheet).digest("base64")}'`,
    "img-src 'self' https: http: data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ")

const usualPolicy = policyFor(styles)

/** `private`: behind a link that is a secret; no cache, search engine or other site may learn of it. */
export type Audience = "public" | "private"

/** @param sheet the page's style sheet, where it has one of its own */
export function sendPage(
  res: MedusaResponse,
  status: number,
  audience: Audience,
  page: ReactElement,
  sheet?: string
): void {
  res.status(status).set({
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": sheet === undefined ? usualPolicy : policyFor(sheet),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Language",
    ...(audience === "private"
      ? { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" }
      : { "Cache-Control": status < 400 ? "public, max-age=60" : "no-store" }),
  })
  res.send(`<!doctype html>${renderToStaticMarkup(page)}`)
}
