/** MikroORM keeps entity metadata in a global; what the previous test file left there belongs to another realm. */
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()
