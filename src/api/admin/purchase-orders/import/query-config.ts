export const supplyImportFields = [
  "id",
  "kind",
  "atomic",
  "file_name",
  "status",
  "separator",
  "ignored_columns",
  "lines_read",
  "lines_applied",
  "lines_refused",
  "error",
  "actor_id",
  "created_at",
  "updated_at",
  "finished_at",
]

export const retrieveSupplyImportQueryConfig = {
  defaults: supplyImportFields,
  allowed: supplyImportFields,
  isList: false,
}

export const listSupplyImportsQueryConfig = {
  defaults: supplyImportFields,
  allowed: supplyImportFields,
  isList: true,
  defaultLimit: 20,
}
