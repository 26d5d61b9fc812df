import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124001818 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "supplier" ("id" text not null, "name" text not null, "email" text null, "contacts" jsonb not null default '[]', "language" text not null default 'en', "currency_code" text not null, "time_zone" text not null default 'UTC', "working_days" jsonb not null default '[1,2,3,4,5]', "holidays" jsonb not null default '[]', "carrier" text null, "transit_days" integer not null default 0, "channel" text check ("channel" in ('mail', 'csv', 'api', 'erp')) not null default 'mail', "location_id" text null, "over_delivery_percent" numeric not null default 0, "minimum_order_value" numeric null, "forecast_every_weeks" integer null, "next_forecast_at" timestamptz null, "metadata" jsonb null, "raw_over_delivery_percent" jsonb not null default '{"value":"0","precision":20}', "raw_minimum_order_value" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_pkey" primary key ("id"), constraint CK_supplier_transit_days check (transit_days >= 0), constraint CK_supplier_over_delivery check (over_delivery_percent >= 0), constraint CK_supplier_minimum_order check (minimum_order_value >= 0), constraint CK_supplier_forecast_weeks check (forecast_every_weeks >= 1));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_deleted_at" ON "supplier" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_forecast_due" ON "supplier" ("next_forecast_at", "id") WHERE forecast_every_weeks IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "purchase_order" ("id" text not null, "display_id" serial, "status" text check ("status" in ('draft', 'sent', 'confirmed', 'in_transit', 'partly_received', 'received', 'closed', 'canceled')) not null default 'draft', "supplier_id" text not null, "location_id" text not null, "currency_code" text not null, "reference" text null, "rush" boolean not null default false, "note" text null, "ship_to" jsonb null, "dropship_order_id" text null, "replaces_line_id" text null, "sent_at" timestamptz null, "confirmed_at" timestamptz null, "closed_at" timestamptz null, "next_check_at" timestamptz null, "reminders" integer not null default 0, "supplier_token_version" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_supplier_id" ON "purchase_order" ("supplier_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_deleted_at" ON "purchase_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_location_status" ON "purchase_order" ("location_id", "status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_display_id" ON "purchase_order" ("display_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_reference" ON "purchase_order" ("supplier_id", "reference") WHERE deleted_at IS NULL AND reference IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_dropship_order_id" ON "purchase_order" ("dropship_order_id") WHERE deleted_at IS NULL AND dropship_order_id IS NOT NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_purchase_order_way_out_once" ON "purchase_order" ("replaces_line_id", "supplier_id", "rush") WHERE deleted_at IS NULL AND replaces_line_id IS NOT NULL AND status = 'draft';`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_supplier_sent_at" ON "purchase_order" ("supplier_id", "sent_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_next_check_at" ON "purchase_order" ("next_check_at", "id") WHERE deleted_at IS NULL AND next_check_at IS NOT NULL;`);

    this.addSql(`create table if not exists "purchase_order_shipment" ("id" text not null, "purchase_order_id" text not null, "carrier" text null, "tracking_number" text null, "tracking_url" text null, "shipped_at" timestamptz not null, "source" text check ("source" in ('admin', 'supplier_page', 'csv', 'api', 'erp', 'clock')) not null default 'admin', "actor_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_shipment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_shipment_purchase_order_id" ON "purchase_order_shipment" ("purchase_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_shipment_deleted_at" ON "purchase_order_shipment" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "purchase_order_shipment_line" ("id" text not null, "shipment_id" text not null, "line_id" text not null, "quantity" numeric not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_shipment_line_pkey" primary key ("id"), constraint CK_purchase_order_shipment_line_quantity check (quantity > 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_shipment_line_shipment_id" ON "purchase_order_shipment_line" ("shipment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_shipment_line_deleted_at" ON "purchase_order_shipment_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_shipment_line_line_id" ON "purchase_order_shipment_line" ("line_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "purchase_order_receipt" ("id" text not null, "purchase_order_id" text not null, "idempotency_key" text null, "status" text check ("status" in ('recorded', 'stocking', 'stocked', 'done')) not null default 'recorded', "location_id" text not null, "corrects_id" text null, "reason" text null, "actor_id" text null, "recorded_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_receipt_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_purchase_order_id" ON "purchase_order_receipt" ("purchase_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_deleted_at" ON "purchase_order_receipt" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_idempotency_key" ON "purchase_order_receipt" ("purchase_order_id", "idempotency_key") WHERE deleted_at IS NULL AND idempotency_key IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_corrects_id" ON "purchase_order_receipt" ("corrects_id") WHERE deleted_at IS NULL AND corrects_id IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_unfinished" ON "purchase_order_receipt" ("recorded_at", "id") WHERE deleted_at IS NULL AND status <> 'done';`);

    this.addSql(`create table if not exists "purchase_order_receipt_line" ("id" text not null, "receipt_id" text not null, "line_id" text not null, "quantity" numeric not null, "damaged_quantity" numeric not null default 0, "over_quantity" numeric not null default 0, "unannounced_quantity" numeric not null default 0, "raw_quantity" jsonb not null, "raw_damaged_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_over_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_unannounced_quantity" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_receipt_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_line_receipt_id" ON "purchase_order_receipt_line" ("receipt_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_line_deleted_at" ON "purchase_order_receipt_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_line_line_id" ON "purchase_order_receipt_line" ("line_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "purchase_order_line" ("id" text not null, "purchase_order_id" text not null, "inventory_item_id" text not null, "supplier_sku" text null, "quantity" numeric not null, "confirmed_quantity" numeric null, "shipped_quantity" numeric not null default 0, "received_quantity" numeric not null default 0, "damaged_quantity" numeric not null default 0, "over_quantity" numeric not null default 0, "canceled_quantity" numeric not null default 0, "unit_cost" numeric not null, "expected_at" timestamptz null, "first_confirmed_at" timestamptz null, "outlook_of" timestamptz null, "likely_at" timestamptz null, "promised_by" timestamptz null, "proposed_substitute" jsonb null, "order_line_item_id" text null, "raw_quantity" jsonb not null, "raw_confirmed_quantity" jsonb null, "raw_shipped_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_received_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_damaged_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_over_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_canceled_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_unit_cost" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_line_pkey" primary key ("id"), constraint CK_purchase_order_line_quantity check (quantity > 0), constraint CK_purchase_order_line_received check (received_quantity >= 0), constraint CK_purchase_order_line_confirmed check (confirmed_quantity >= 0), constraint CK_purchase_order_line_shipped check (shipped_quantity >= 0), constraint CK_purchase_order_line_damaged check (damaged_quantity >= 0), constraint CK_purchase_order_line_over check (over_quantity >= 0), constraint CK_purchase_order_line_canceled check (canceled_quantity >= 0), constraint CK_purchase_order_line_unit_cost check (unit_cost >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_purchase_order_id" ON "purchase_order_line" ("purchase_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_deleted_at" ON "purchase_order_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_open" ON "purchase_order_line" ("inventory_item_id", "expected_at") WHERE deleted_at IS NULL AND quantity > received_quantity + canceled_quantity;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_inventory_item_id" ON "purchase_order_line" ("inventory_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_order_line_item_id" ON "purchase_order_line" ("order_line_item_id") WHERE deleted_at IS NULL AND order_line_item_id IS NOT NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_purchase_order_line_dropship_once" ON "purchase_order_line" ("order_line_item_id") WHERE deleted_at IS NULL AND order_line_item_id IS NOT NULL AND canceled_quantity = 0 AND quantity > received_quantity;`);

    this.addSql(`create table if not exists "purchase_order_line_revision" ("id" text not null, "line_id" text not null, "previous_expected_at" timestamptz null, "expected_at" timestamptz null, "previous_quantity" numeric not null, "quantity" numeric not null, "previous_canceled_quantity" numeric null, "canceled_quantity" numeric null, "source" text check ("source" in ('admin', 'supplier_page', 'csv', 'api', 'erp', 'clock')) not null default 'admin', "reason" text null, "actor_id" text null, "raw_previous_quantity" jsonb not null, "raw_quantity" jsonb not null, "raw_previous_canceled_quantity" jsonb null, "raw_canceled_quantity" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_line_revision_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_revision_line_id" ON "purchase_order_line_revision" ("line_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_revision_deleted_at" ON "purchase_order_line_revision" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "supplier_agreement" ("id" text not null, "supplier_id" text not null, "inventory_item_id" text not null, "supplier_sku" text null, "valid_from" text not null, "valid_until" text null, "currency_code" text not null, "discount" text check ("discount" in ('all_units', 'incremental')) not null default 'all_units', "price_breaks" jsonb not null, "minimum_quantity" numeric null, "pack_multiple" numeric null, "lead_time_days" integer not null, "rush_lead_time_days" integer null, "rush_fee" numeric null, "lateness_penalty" numeric null, "dropship" boolean not null default false, "rank" integer not null default 1, "raw_minimum_quantity" jsonb null, "raw_pack_multiple" jsonb null, "raw_rush_fee" jsonb null, "raw_lateness_penalty" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_agreement_pkey" primary key ("id"), constraint CK_supplier_agreement_days check (valid_from ~ '^\\d{4}-\\d{2}-\\d{2}\$' AND (valid_until IS NULL OR (valid_until ~ '^\\d{4}-\\d{2}-\\d{2}\$' AND valid_until >= valid_from))), constraint CK_supplier_agreement_quantities check (minimum_quantity > 0 AND pack_multiple > 0), constraint CK_supplier_agreement_times check (lead_time_days >= 0 AND rush_lead_time_days >= 0), constraint CK_supplier_agreement_money check (rush_fee >= 0 AND lateness_penalty >= 0), constraint CK_supplier_agreement_rank check (rank >= 1));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_agreement_supplier_id" ON "supplier_agreement" ("supplier_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_agreement_deleted_at" ON "supplier_agreement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_agreement_item" ON "supplier_agreement" ("inventory_item_id", "valid_from") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "supplier_feed" ("id" text not null, "supplier_id" text not null, "source" text not null, "table_name" text not null, "columns" jsonb not null, "time_zone" text not null default 'UTC', "statement_timeout_ms" integer not null default 10000, "interval_seconds" integer not null default 300, "active" boolean not null default true, "cursor_value" text null, "cursor_key" text null, "next_run_at" timestamptz null, "lease_until" timestamptz null, "last_run_at" timestamptz null, "last_success_at" timestamptz null, "last_error" text null, "failures" integer not null default 0, "last_read" integer not null default 0, "last_changed" integer not null default 0, "last_refused" integer not null default 0, "last_refusals" jsonb not null default '[]', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_feed_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_deleted_at" ON "supplier_feed" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supplier_feed_supplier" ON "supplier_feed" ("supplier_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_feed_due" ON "supplier_feed" ("next_run_at", "id") WHERE deleted_at IS NULL AND active;`);

    this.addSql(`create table if not exists "supply_import" ("id" text not null, "kind" text check ("kind" in ('orders', 'dates')) not null, "atomic" boolean not null default false, "file_name" text null, "digest" text not null, "separator" text null, "ignored_columns" jsonb not null default '[]', "status" text check ("status" in ('reading', 'checking', 'applying', 'settling', 'done', 'failed')) not null default 'reading', "lines_read" integer not null default 0, "lines_applied" integer not null default 0, "lines_refused" integer not null default 0, "error" text null, "attempts" integer not null default 0, "lease_until" timestamptz null, "actor_id" text null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supply_import_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supply_import_deleted_at" ON "supply_import" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supply_import_digest" ON "supply_import" ("kind", "digest") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supply_import_unfinished" ON "supply_import" ("created_at", "id") WHERE deleted_at IS NULL AND status NOT IN ('done', 'failed');`);

    this.addSql(`create table if not exists "supply_import_line" ("id" text not null, "import_id" text not null, "line" integer not null, "group_line" integer not null, "group_key" text null, "cells" jsonb not null, "resolved" jsonb null, "status" text check ("status" in ('pending', 'ready', 'applied', 'refused', 'unreadable')) not null default 'pending', "reason" text null, "purchase_order_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supply_import_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supply_import_line_import_id" ON "supply_import_line" ("import_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supply_import_line_deleted_at" ON "supply_import_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_supply_import_line_line" ON "supply_import_line" ("import_id", "line") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supply_import_line_status" ON "supply_import_line" ("import_id", "status", "group_line", "line") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "purchase_order" add constraint "purchase_order_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on update cascade;`);

    this.addSql(`alter table if exists "purchase_order_shipment" add constraint "purchase_order_shipment_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "purchase_order_shipment_line" add constraint "purchase_order_shipment_line_shipment_id_foreign" foreign key ("shipment_id") references "purchase_order_shipment" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "purchase_order_receipt" add constraint "purchase_order_receipt_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "purchase_order_receipt_line" add constraint "purchase_order_receipt_line_receipt_id_foreign" foreign key ("receipt_id") references "purchase_order_receipt" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "purchase_order_line" add constraint "purchase_order_line_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "purchase_order_line_revision" add constraint "purchase_order_line_revision_line_id_foreign" foreign key ("line_id") references "purchase_order_line" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "supplier_agreement" add constraint "supplier_agreement_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "supply_import_line" add constraint "supply_import_line_import_id_foreign" foreign key ("import_id") references "supply_import" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "purchase_order" drop constraint if exists "purchase_order_supplier_id_foreign";`);

    this.addSql(`alter table if exists "supplier_agreement" drop constraint if exists "supplier_agreement_supplier_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_shipment" drop constraint if exists "purchase_order_shipment_purchase_order_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_receipt" drop constraint if exists "purchase_order_receipt_purchase_order_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_line" drop constraint if exists "purchase_order_line_purchase_order_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_shipment_line" drop constraint if exists "purchase_order_shipment_line_shipment_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_receipt_line" drop constraint if exists "purchase_order_receipt_line_receipt_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_line_revision" drop constraint if exists "purchase_order_line_revision_line_id_foreign";`);

    this.addSql(`alter table if exists "supply_import_line" drop constraint if exists "supply_import_line_import_id_foreign";`);

    this.addSql(`drop table if exists "supplier" cascade;`);

    this.addSql(`drop table if exists "purchase_order" cascade;`);

    this.addSql(`drop table if exists "purchase_order_shipment" cascade;`);

    this.addSql(`drop table if exists "purchase_order_shipment_line" cascade;`);

    this.addSql(`drop table if exists "purchase_order_receipt" cascade;`);

    this.addSql(`drop table if exists "purchase_order_receipt_line" cascade;`);

    this.addSql(`drop table if exists "purchase_order_line" cascade;`);

    this.addSql(`drop table if exists "purchase_order_line_revision" cascade;`);

    this.addSql(`drop table if exists "supplier_agreement" cascade;`);

    this.addSql(`drop table if exists "supplier_feed" cascade;`);

    this.addSql(`drop table if exists "supply_import" cascade;`);

    this.addSql(`drop table if exists "supply_import_line" cascade;`);
  }

}
