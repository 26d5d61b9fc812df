import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from "@react-email/components"
import type { CSSProperties, ReactElement, ReactNode } from "react"
import type { NoticeLanguage } from "../../types/notice"
import type { Block, Letter } from "../letter"

const page: CSSProperties = {
  backgroundColor: "#ffffff",
  color: "#18181b",
  fontFamily: "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
}
const column: CSSProperties = { maxWidth: "560px", padding: "24px 16px" }
const text: CSSProperties = { fontSize: "16px", lineHeight: "24px", margin: "0 0 16px" }
const list: CSSProperties = { ...text, paddingLeft: "20px" }
const button: CSSProperties = {
  backgroundColor: "#18181b",
  borderRadius: "6px",
  color: "#ffffff",
  fontSize: "16px",
  lineHeight: "24px",
  padding: "10px 16px",
}
const table: CSSProperties = { ...text, borderCollapse: "collapse" }
const caption: CSSProperties = { fontWeight: 600, padding: "0 0 4px", textAlign: "left" }
const cell: CSSProperties = { borderBottom: "1px solid #d4d4d8", fontWeight: 400, padding: "4px 16px 4px 0", textAlign: "left" }
const footer: CSSProperties = { color: "#52525b", fontSize: "14px", lineHeight: "20px", margin: 0 }

interface MailProps {
  letter: Letter
  language: NoticeLanguage
}

/** One column, no image, nothing loaded from anywhere: readable in every client and with images blocked. */
export function Mail({ letter, language }: MailProps): ReactElement {
  return (
    <Html lang={language}>
      <Head>
        <title>{letter.subject}</title>
      </Head>
      <Preview>{letter.subject}</Preview>
      <Body style={page}>
        <Container style={column}>
          <Text style={text}>{letter.greeting}</Text>
          {letter.blocks.map((block, index) => (
            <MailBlock key={index} block={block} />
          ))}
          <Hr />
          <Text style={footer}>{letter.sender}</Text>
        </Container>
      </Body>
    </Html>
  )
}

const withLineBreaks = (written: string): ReactNode[] =>
  written.split("\n").flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))

function MailBlock({ block }: { block: Block }): ReactElement {
  switch (block.kind) {
    case "paragraph":
      return <Text style={text}>{withLineBreaks(block.text)}</Text>
    case "list":
      return (
        <ul style={list}>
          {block.items.map((item, index) => (
            <li key={index}>
              <strong>{item.head}</strong>
              {": "}
              {item.url === undefined ? item.text : <Link href={item.url}>{item.text}</Link>}
            </li>
          ))}
        </ul>
      )
    case "table":
      return (
        <table style={table}>
          <caption style={caption}>{block.caption}</caption>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col" style={cell}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((value, place) => (
                  <td key={place} style={cell}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case "action":
      return (
        <Section style={{ margin: "0 0 16px" }}>
          <Button href={block.url} style={button}>
            {block.label}
          </Button>
        </Section>
      )
  }
}
