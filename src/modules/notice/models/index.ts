export { BackorderNotice } from "./notice"
export { BackorderNoticeDelivery } from "./notice-delivery"
export { BackorderNoticeWording } from "./notice-wording"
