import type { ReactElement, ReactNode } from "react"
import { languages } from "../../languages"
import type { NoticeLanguage } from "../../types"
import { styles } from "./styles"

interface LayoutProps {
  language: NoticeLanguage
  title: string
  shopName: string
  children: ReactNode
}

/** Frame of every page: no script, nothing loaded from elsewhere, readable at any width. */
export function Layout({ language, title, shopName, children }: LayoutProps): ReactElement {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${shopName}`}</title>
        {/* Without it a browser asks the server for an icon that it does not have. */}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <header>
          <span>{shopName}</span>
          <nav aria-label={languages[language].pages.languages}>
            <ul>
              {Object.entries(languages).map(([code, { pages: words }]) => (
                <li key={code}>
                  <a href={`?lang=${code}`} hrefLang={code} lang={code} aria-current={code === language ? "true" : undefined}>
                    {words.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}
