import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123021245 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "supplier" ("id" text not null, "name" text not null, "email" text null, "language" text not null default 'en', "currency_code" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "supplier_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_supplier_deleted_at" ON "supplier" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "purchase_order" ("id" text not null, "display_id" serial, "status" text check ("status" in ('draft', 'sent', 'confirmed', 'in_transit', 'partly_received', 'received', 'closed', 'canceled')) not null default 'draft', "supplier_id" text not null, "location_id" text not null, "currency_code" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_supplier_id" ON "purchase_order" ("supplier_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_deleted_at" ON "purchase_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_location_status" ON "purchase_order" ("location_id", "status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_display_id" ON "purchase_order" ("display_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "purchase_order_receipt" ("id" text not null, "purchase_order_id" text not null, "idempotency_key" text null, "status" text check ("status" in ('recorded', 'stocking', 'stocked', 'done')) not null default 'recorded', "actor_id" text null, "recorded_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_receipt_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_purchase_order_id" ON "purchase_order_receipt" ("purchase_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_deleted_at" ON "purchase_order_receipt" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_idempotency_key" ON "purchase_order_receipt" ("purchase_order_id", "idempotency_key") WHERE deleted_at IS NULL AND idempotency_key IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_unfinished" ON "purchase_order_receipt" ("recorded_at", "id") WHERE deleted_at IS NULL AND status <> 'done';`);

    this.addSql(`create table if not exists "purchase_order_receipt_line" ("id" text not null, "receipt_id" text not null, "line_id" text not null, "quantity" numeric not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_receipt_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_line_receipt_id" ON "purchase_order_receipt_line" ("receipt_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_line_deleted_at" ON "purchase_order_receipt_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_receipt_line_line_id" ON "purchase_order_receipt_line" ("line_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "purchase_order_line" ("id" text not null, "purchase_order_id" text not null, "inventory_item_id" text not null, "quantity" numeric not null, "received_quantity" numeric not null default 0, "canceled_quantity" numeric not null default 0, "unit_cost" numeric not null, "expected_at" timestamptz null, "first_confirmed_at" timestamptz null, "raw_quantity" jsonb not null, "raw_received_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_canceled_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_unit_cost" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_line_pkey" primary key ("id"), constraint CK_purchase_order_line_quantity check (quantity > 0), constraint CK_purchase_order_line_received check (received_quantity >= 0), constraint CK_purchase_order_line_canceled check (canceled_quantity >= 0), constraint CK_purchase_order_line_unit_cost check (unit_cost >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_purchase_order_id" ON "purchase_order_line" ("purchase_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_deleted_at" ON "purchase_order_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_open" ON "purchase_order_line" ("inventory_item_id", "expected_at") WHERE deleted_at IS NULL AND quantity > received_quantity + canceled_quantity;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_inventory_item_id" ON "purchase_order_line" ("inventory_item_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "purchase_order_line_revision" ("id" text not null, "line_id" text not null, "previous_expected_at" timestamptz null, "expected_at" timestamptz null, "previous_quantity" numeric not null, "quantity" numeric not null, "reason" text null, "actor_id" text null, "raw_previous_quantity" jsonb not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "purchase_order_line_revision_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_revision_line_id" ON "purchase_order_line_revision" ("line_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_purchase_order_line_revision_deleted_at" ON "purchase_order_line_revision" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "purchase_order" add constraint "purchase_order_supplier_id_foreign" foreign key ("supplier_id") references "supplier" ("id") on update cascade;`);

    this.addSql(`alter table if exists "purchase_order_receipt" add constraint "purchase_order_receipt_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "purchase_order_receipt_line" add constraint "purchase_order_receipt_line_receipt_id_foreign" foreign key ("receipt_id") references "purchase_order_receipt" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "purchase_order_line" add constraint "purchase_order_line_purchase_order_id_foreign" foreign key ("purchase_order_id") references "purchase_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "purchase_order_line_revision" add constraint "purchase_order_line_revision_line_id_foreign" foreign key ("line_id") references "purchase_order_line" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "purchase_order" drop constraint if exists "purchase_order_supplier_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_receipt" drop constraint if exists "purchase_order_receipt_purchase_order_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_line" drop constraint if exists "purchase_order_line_purchase_order_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_receipt_line" drop constraint if exists "purchase_order_receipt_line_receipt_id_foreign";`);

    this.addSql(`alter table if exists "purchase_order_line_revision" drop constraint if exists "purchase_order_line_revision_line_id_foreign";`);

    this.addSql(`drop table if exists "supplier" cascade;`);

    this.addSql(`drop table if exists "purchase_order" cascade;`);

    this.addSql(`drop table if exists "purchase_order_receipt" cascade;`);

    this.addSql(`drop table if exists "purchase_order_receipt_line" cascade;`);

    this.addSql(`drop table if exists "purchase_order_line" cascade;`);

    this.addSql(`drop table if exists "purchase_order_line_revision" cascade;`);
  }

}
