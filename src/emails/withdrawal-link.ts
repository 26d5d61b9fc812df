import type { Block } from "./letter"
import type { Pen } from "./pen"
import { webAddress } from "./untrusted"

/** The way to withdraw from the contract, where the law gives that right. */
export function withdrawalLink(props: { withdrawal_url?: string }, pen: Pen): Block[] {
  const url = webAddress(props.withdrawal_url ?? null)
  return url === undefined ? [] : [{ kind: "action", label: pen.words.withdraw, url }]
}
