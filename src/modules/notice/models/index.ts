export { BackorderNotice } from "./notice"
