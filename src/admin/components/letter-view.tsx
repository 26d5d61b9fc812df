import { Tabs, Text } from "@medusajs/ui"
import type { RenderedNotice } from "../../types"
import { useText } from "../hooks/use-text"
import { inertLetter } from "../lib/inert-letter"

/** A mail as its reader sees it. It is shown in a frame that may do nothing: no script, no form, no way out. */
export function LetterView({ letter }: { letter: RenderedNotice }) {
  const { t } = useText()
  return (
    <Tabs defaultValue="html" className="px-6 py-4">
      <Tabs.List aria-label={t("notice.letter.title")}>
        <Tabs.Trigger value="html">{t("notice.letter.html")}</Tabs.Trigger>
        <Tabs.Trigger value="text">{t("notice.letter.text")}</Tabs.Trigger>
      </Tabs.List>
      <Text size="small" weight="plus" className="break-words pt-4">
        {letter.subject}
      </Text>
      <Tabs.Content value="html" className="pt-3">
        <iframe
          sandbox=""
          title={letter.subject}
          srcDoc={inertLetter(letter.html)}
          className="border-ui-border-base h-[640px] w-full rounded-md border bg-white"
        />
      </Tabs.Content>
      <Tabs.Content value="text" className="pt-3">
        <pre className="txt-small bg-ui-bg-subtle whitespace-pre-wrap break-words rounded-md p-4 font-sans">{letter.text}</pre>
      </Tabs.Content>
    </Tabs>
  )
}
