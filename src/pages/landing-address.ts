import type { NoticeLanguage } from "../types"

/** What the landing page is narrowed to; an empty text narrows nothing. */
export interface LandingView {
  q: string
  sales_channel_id: string
  region_id: string
}

/** The address of one of its pages, from the landing page itself. */
export function landingAddress({ language, view, page }: { language: NoticeLanguage; view: LandingView; page: number }): string {
  const given = Object.entries(view).filter(([, value]) => value !== "")
  return `?${new URLSearchParams([["lang", language], ...given, ["page", String(page)]])}`
}
