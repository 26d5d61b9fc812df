export { BackorderNotice } from "./notice"
export { BackorderNoticeDelivery } from "./notice-delivery"
