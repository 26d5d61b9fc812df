import type { ReactElement } from "react"
import type { NoticeLanguage } from "../types"
import { Layout } from "./components/layout"
import { speechOf } from "./speech"
import type { Problem } from "./words"

interface ProblemPageProps {
  language: NoticeLanguage
  shopName: string
  problem: Problem
}

export function ProblemPage({ language, shopName, problem }: ProblemPageProps): ReactElement {
  const { title, text } = speechOf(language).words.problems[problem]
  return (
    <Layout language={language} title={title} shopName={shopName}>
      <p>{text}</p>
    </Layout>
  )
}
