import type { NoticeProps, NoticeType } from "../../types/notice"
import { customerSamples } from "./customer"
import { merchantSamples } from "./merchant"
import { supplierSamples } from "./supplier"

/** What each mail is told in a preview. */
export const samples: { [T in NoticeType]: Extract<NoticeProps, { type: T }> } = { ...customerSamples, ...supplierSamples, ...merchantSamples }
