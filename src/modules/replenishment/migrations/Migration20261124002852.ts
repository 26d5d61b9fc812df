import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124002852 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "unsellable_span" drop constraint if exists "unsellable_span_inventory_item_id_location_id_from_day_unique";`);
    this.addSql(`alter table if exists "reorder_suggestion" drop constraint if exists "reorder_suggestion_inventory_item_id_location_id_unique";`);
    this.addSql(`alter table if exists "reorder_point" drop constraint if exists "reorder_point_inventory_item_id_location_id_unique";`);
    this.addSql(`alter table if exists "demand_line" drop constraint if exists "demand_line_line_item_id_inventory_item_id_location_id_unique";`);
    this.addSql(`alter table if exists "demand_day" drop constraint if exists "demand_day_inventory_item_id_location_id_day_unique";`);
    this.addSql(`create table if not exists "demand_day" ("id" text not null, "inventory_item_id" text not null, "location_id" text not null, "day" text not null, "quantity" numeric not null, "returned_quantity" numeric not null, "orders" integer not null, "largest_quantity" numeric not null, "raw_quantity" jsonb not null, "raw_returned_quantity" jsonb not null, "raw_largest_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "demand_day_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_demand_day_deleted_at" ON "demand_day" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_demand_day_inventory_item_id_location_id_day_unique" ON "demand_day" ("inventory_item_id", "location_id", "day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "demand_line" ("id" text not null, "line_item_id" text not null, "inventory_item_id" text not null, "location_id" text not null, "order_id" text not null, "day" text not null, "region_id" text null, "sales_channel_id" text null, "customer_key" text not null, "required_quantity" numeric not null, "quantity" numeric not null, "returned_quantity" numeric not null, "raw_required_quantity" jsonb not null, "raw_quantity" jsonb not null, "raw_returned_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "demand_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_demand_line_deleted_at" ON "demand_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_demand_line_line_item_id_inventory_item_id_location_id_unique" ON "demand_line" ("line_item_id", "inventory_item_id", "location_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_demand_line_order_id" ON "demand_line" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_demand_line_pair_day" ON "demand_line" ("inventory_item_id", "location_id", "day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "recompute_run" ("id" text not null, "scope" text check ("scope" in ('changed', 'all')) not null, "status" text check ("status" in ('waiting', 'running', 'done', 'failed')) not null default 'waiting', "pairs" integer not null default 0, "done" integer not null default 0, "after_item_id" text not null default '', "after_location_id" text not null default '', "requested_by" text null, "error" text null, "lease_until" timestamptz null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recompute_run_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recompute_run_deleted_at" ON "recompute_run" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_recompute_run_open" ON "recompute_run" ("created_at") WHERE deleted_at IS NULL AND status IN ('waiting', 'running');`);

    this.addSql(`create table if not exists "reorder_point" ("id" text not null, "inventory_item_id" text not null, "location_id" text not null, "supplier_id" text null, "agreement_id" text null, "currency_code" text null, "unit_cost" numeric null, "basis" text check ("basis" in ('history', 'too_little_history')) not null, "method" text null, "distribution" text check ("distribution" in ('poisson', 'negative_binomial', 'gamma')) null, "coverage_probability" real null, "coverage" real null, "history_days" integer not null default 0, "daily_demand_mean" real not null default 0, "daily_demand_variance" real not null default 0, "lead_time_days_mean" real null, "lead_time_days_sd" real null, "review_days" real null, "lead_time_demand_mean" real null, "lead_time_demand_variance" real null, "service_rule" text check ("service_rule" in ('cycle', 'fill_rate', 'least_cost')) null, "service_target" real null, "safety_stock" numeric null, "reorder_point" numeric null, "order_quantity" numeric null, "cycle_service_level" real null, "fill_rate" real null, "yearly_cost" numeric null, "own_service_rule" text check ("own_service_rule" in ('cycle', 'fill_rate', 'least_cost')) null, "own_service_target" real null, "override_reorder_point" numeric null, "override_order_quantity" numeric null, "override_reason" text null, "override_by" text null, "override_until" text null, "computed_at" timestamptz null, "stale_since" timestamptz null, "raw_unit_cost" jsonb null, "raw_safety_stock" jsonb null, "raw_reorder_point" jsonb null, "raw_order_quantity" jsonb null, "raw_yearly_cost" jsonb null, "raw_override_reorder_point" jsonb null, "raw_override_order_quantity" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "reorder_point_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_reorder_point_deleted_at" ON "reorder_point" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_reorder_point_inventory_item_id_location_id_unique" ON "reorder_point" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_reorder_point_stale" ON "reorder_point" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL AND stale_since IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_reorder_point_supplier" ON "reorder_point" ("supplier_id") WHERE deleted_at IS NULL AND supplier_id IS NOT NULL;`);

    this.addSql(`create table if not exists "reorder_suggestion" ("id" text not null, "inventory_item_id" text not null, "location_id" text not null, "kind" text check ("kind" in ('order', 'bring_forward')) not null, "way" text check ("way" in ('normal', 'rush', 'alternative')) null, "net_position" numeric not null, "reorder_point" numeric null, "quantity" numeric not null, "firm_quantity" numeric not null, "forecast_quantity" numeric not null, "supplier_id" text null, "agreement_id" text null, "unit_cost" numeric null, "currency_code" text null, "purchase_order_id" text null, "order_by" text not null, "arrives_on" text null, "reason" jsonb not null, "reached_at" timestamptz not null, "dismissed_until" text null, "dismissed_by" text null, "dismissed_reason" text null, "claimed_until" timestamptz null, "raw_net_position" jsonb not null, "raw_reorder_point" jsonb null, "raw_quantity" jsonb not null, "raw_firm_quantity" jsonb not null, "raw_forecast_quantity" jsonb not null, "raw_unit_cost" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "reorder_suggestion_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_reorder_suggestion_deleted_at" ON "reorder_suggestion" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_reorder_suggestion_inventory_item_id_location_id_unique" ON "reorder_suggestion" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_reorder_suggestion_supplier" ON "reorder_suggestion" ("supplier_id", "order_by") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "unsellable_span" ("id" text not null, "inventory_item_id" text not null, "location_id" text not null, "from_day" text not null, "until_day" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "unsellable_span_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_unsellable_span_deleted_at" ON "unsellable_span" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_unsellable_span_inventory_item_id_location_id_from_day_unique" ON "unsellable_span" ("inventory_item_id", "location_id", "from_day") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_unsellable_span_open" ON "unsellable_span" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL AND until_day IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "demand_day" cascade;`);

    this.addSql(`drop table if exists "demand_line" cascade;`);

    this.addSql(`drop table if exists "recompute_run" cascade;`);

    this.addSql(`drop table if exists "reorder_point" cascade;`);

    this.addSql(`drop table if exists "reorder_suggestion" cascade;`);

    this.addSql(`drop table if exists "unsellable_span" cascade;`);
  }

}
