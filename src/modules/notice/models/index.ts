export { Notice } from "./notice"
