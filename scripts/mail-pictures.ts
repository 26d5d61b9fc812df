/** Pictures of every mail in every language, and the page of the docs that shows them. */
import fs from "node:fs"
import path from "node:path"
import type { Browser } from "playwright-core"
import { renderNotice } from "../src/emails"
import { samples } from "../src/emails/samples"
import type { NoticeLanguage } from "../src/types"

const FOLDER = path.join("docs", "images", "mails")
const PAGE = path.join("docs", "mails.md")
const LARGEST = 100_000
const WIDTH = 600

const languages: readonly NoticeLanguage[] = ["en", "de"]

const HEAD = `# Every mail

What customers, suppliers and the merchant get, in English and German, as \`npm run screenshots -- mails\` renders it from sample data. [Notices](notices.md) says when each is written and how it gets out. Merchants can put words of their own around the facts.
`

export async function takeMailPictures(browser: Browser): Promise<void> {
  fs.rmSync(FOLDER, { recursive: true, force: true })
  fs.mkdirSync(FOLDER, { recursive: true })
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 200 }, javaScriptEnabled: false, offline: true })
  const page = await context.newPage()
  const sections: string[] = []
  for (const props of Object.values(samples)) {
    const shown: string[] = []
    for (const language of languages) {
      const { subject, html } = await renderNotice(props, language)
      const name = `${props.type}-${language}.png`
      await page.setContent(html)
      await page.screenshot({ path: path.join(FOLDER, name), fullPage: true, animations: "disabled" })
      const { size } = fs.statSync(path.join(FOLDER, name))
      if (size > LARGEST) {
        throw new Error(`${name} is too large for the docs: ${size} bytes.`)
      }
      shown.push(`**${subject}**\n\n![${props.type} in ${language}](images/mails/${name})`)
    }
    sections.push(`## \`${props.type}\`\n\n${shown.join("\n\n")}\n`)
  }
  fs.writeFileSync(PAGE, [HEAD, ...sections].join("\n"))
  await context.close()
  console.log(`${PAGE} with ${sections.length * languages.length} pictures`)
}
