import { createHash } from "node:crypto"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { ReactElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { styles } from "./components/styles"

const styleHash = createHash("sha256").update(styles).digest("base64")

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "img-src 'self' https: http: data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ")

/** `private`: behind a link that is a secret; no cache, search engine or other site may learn of it. */
export type Audience = "public" | "private"

export function sendPage(res: MedusaResponse, status: number, audience: Audience, page: ReactElement): void {
  res.status(status).set({
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": policy,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Language",
    ...(audience === "private"
      ? { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" }
      : { "Cache-Control": status < 400 ? "public, max-age=60" : "no-store" }),
  })
  res.send(`<!doctype html>${renderToStaticMarkup(page)}`)
}
