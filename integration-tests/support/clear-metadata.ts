import { MetadataStorage } from "@medusajs/framework/mikro-orm/core"

/** MikroORM keeps entity metadata in a global; what the previous test file left there belongs to another realm. */
MetadataStorage.clear()
