/** How a supplier and the shop talk: a link in a mail, files, our API, or the shop's own ERP database. */
export const supplierChannels = ["mail", "csv", "api", "erp"] as const
