import type { ReactElement } from "react"
import type { NoticeLanguage, StoreBackorderProduct } from "../types"
import type { StorePrice } from "../workflows/queries/store-prices"
import { landingAddress, type LandingView } from "./landing-address"
import { Layout } from "./components/layout"
import { speechOf, type Speech } from "./speech"

export interface LandingPageProps {
  language: NoticeLanguage
  shopName: string
  products: readonly StoreBackorderProduct[]
  /** By variant; one without a price is shown without. */
  prices: ReadonlyMap<string, StorePrice>
  view: LandingView
  /** Counted from 1. */
  page: number
  pages: number
}

/** Everything that takes longer than usual, with its delivery schedule. */
export function LandingPage({ language, shopName, products, prices, view, page, pages }: LandingPageProps): ReactElement {
  const speech = speechOf(language)
  const { landing } = speech.words
  return (
    <Layout language={language} title={landing.title} shopName={shopName}>
      <p>{products.length > 0 ? landing.intro : view.q ? landing.notFound(view.q) : landing.empty}</p>
      {(products.length > 0 || view.q) && <Search language={language} view={view} words={landing} />}
      {products.map((product) => (
        <article key={product.id} itemScope itemType="https://schema.org/Product">
          {product.thumbnail && <img src={product.thumbnail} alt="" loading="lazy" width="80" height="80" itemProp="image" />}
          <div>
            <h2 itemProp="name">{product.title}</h2>
            {product.variants.map((variant) => (
              <Variant key={variant.id} variant={variant} price={prices.get(variant.id)} named={product.variants.length > 1} speech={speech} />
            ))}
          </div>
        </article>
      ))}
      {pages > 1 && (
        <nav aria-label={landing.pages}>
          <ul>
            {page > 1 && (
              <li>
                <a href={landingAddress({ language, view, page: page - 1 })} rel="prev">
                  {landing.previous}
                </a>
              </li>
            )}
            {page < pages && (
              <li>
                <a href={landingAddress({ language, view, page: page + 1 })} rel="next">
                  {landing.next}
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </Layout>
  )
}

function Search({ language, view, words }: { language: NoticeLanguage; view: LandingView; words: Speech["words"]["landing"] }): ReactElement {
  const kept = Object.entries({ ...view, lang: language }).filter(([name, value]) => name !== "q" && value !== "")
  return (
    <form method="get" role="search" className="search">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field">
        <label htmlFor="q">{words.search}</label>
        <input id="q" type="search" name="q" defaultValue={view.q} maxLength={200} />
      </div>
      <button type="submit">{words.find}</button>
    </form>
  )
}

interface VariantProps {
  variant: StoreBackorderProduct["variants"][number]
  price: StorePrice | undefined
  named: boolean
  speech: Speech
}

function Variant({ variant, price, named, speech: { words, format } }: VariantProps): ReactElement {
  const { landing } = words
  return (
    <div itemProp="offers" itemScope itemType="https://schema.org/Offer">
      {/* What search engines read of it; a page without scripts says it in its elements. */}
      <link itemProp="availability" href="https://schema.org/BackOrder" />
      {variant.promised_by && <meta itemProp="availabilityStarts" content={variant.promised_by.slice(0, 10)} />}
      {price && <meta itemProp="price" content={price.amount} />}
      {price && <meta itemProp="priceCurrency" content={price.currencyCode.toUpperCase()} />}
      {variant.sku && <meta itemProp="sku" content={variant.sku} />}
      {named && <h3 itemProp="name">{variant.title}</h3>}
      {variant.available_quantity > 0 && <p>{landing.inStock(format.amount(String(variant.available_quantity)))}</p>}
      <p>{landing.oneToday(variant.promised_by && format.date(variant.promised_by))}</p>
      {variant.remaining_quantity !== null && <p>{landing.remaining(format.amount(String(variant.remaining_quantity)))}</p>}
      {variant.arrivals.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{landing.day}</th>
              <th scope="col">{landing.quantity}</th>
            </tr>
          </thead>
          <tbody>
            {variant.arrivals.map((arrival) => (
              <tr key={arrival.at}>
                <td>
                  <time dateTime={arrival.at.slice(0, 10)}>{format.date(arrival.at)}</time>
                </td>
                <td>{format.amount(String(arrival.quantity)).text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
