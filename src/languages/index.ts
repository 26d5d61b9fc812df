/** What is said in each language. A further one is one more file, put in here and named in `codes.ts`. */
import type { NoticeLanguage } from "./codes"
import { de } from "./de"
import { en } from "./en"
import type { Language } from "./language"

export const languages: Readonly<Record<NoticeLanguage, Language>> = { de, en }
