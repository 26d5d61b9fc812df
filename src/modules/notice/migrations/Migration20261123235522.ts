import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123235522 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_notice_wording" drop constraint if exists "backorder_notice_wording_type_language_unique";`);
    this.addSql(`alter table if exists "backorder_notice_delivery" drop constraint if exists "backorder_notice_delivery_event_key_unique";`);
    this.addSql(`alter table if exists "backorder_notice" drop constraint if exists "backorder_notice_dedupe_key_unique";`);
    this.addSql(`create table if not exists "backorder_notice" ("id" text not null, "dedupe_key" text not null, "type" text check ("type" in ('order_taken', 'date_known', 'promise_changed', 'overdue', 'last_chance', 'choice_offered', 'decision_confirmed', 'goods_canceled', 'partly_shipped', 'payment_requested', 'shipped', 'follow_up', 'merchant_digest', 'withdrawal_received', 'supplier_order', 'supplier_changed', 'supplier_reminder', 'supplier_forecast')) not null, "order_id" text null, "purchase_order_id" text null, "sales_channel_id" text null, "to" text not null, "language" text not null, "status" text check ("status" in ('pending', 'sent', 'failed', 'canceled')) not null default 'pending', "subject" text not null, "props" jsonb not null, "promise_version" integer not null, "run_id" text null, "written_at" timestamptz null, "due_at" timestamptz not null, "lease_until" timestamptz null, "retry_at" timestamptz null, "quiet_zone" text null, "tell_by" timestamptz null, "attempts" integer not null default 0, "attempt_key" text null, "sent_at" timestamptz null, "to_announce" boolean not null default false, "last_error" text null, "external_id" text null, "accepted_at" timestamptz null, "delivery" text check ("delivery" in ('delivered', 'bounced', 'dropped', 'spam')) null, "delivery_at" timestamptz null, "delivery_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_notice_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_notice_dedupe_key_unique" ON "backorder_notice" ("dedupe_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_notice_deleted_at" ON "backorder_notice" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_notice_due" ON "backorder_notice" ("due_at", "id") WHERE status = 'pending' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_notice_order_id" ON "backorder_notice" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_notice_to_announce" ON "backorder_notice" ("id") WHERE to_announce AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_notice_shipped" ON "backorder_notice" ("written_at") WHERE type = 'shipped' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_notice_purchase_order_id" ON "backorder_notice" ("purchase_order_id") WHERE purchase_order_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_notice_delivery" ("id" text not null, "notice_id" text not null, "event_key" text not null, "delivery" text check ("delivery" in ('delivered', 'bounced', 'dropped', 'spam')) not null, "at" timestamptz not null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_notice_delivery_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_notice_delivery_event_key_unique" ON "backorder_notice_delivery" ("event_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_notice_delivery_deleted_at" ON "backorder_notice_delivery" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_notice_delivery_notice_id" ON "backorder_notice_delivery" ("notice_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_notice_wording" ("id" text not null, "type" text not null, "language" text not null, "subject" text null, "opening" text null, "closing" text null, "fell_back_at" timestamptz null, "fallback_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_notice_wording_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_notice_wording_deleted_at" ON "backorder_notice_wording" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_notice_wording_type_language_unique" ON "backorder_notice_wording" ("type", "language") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_notice" cascade;`);

    this.addSql(`drop table if exists "backorder_notice_delivery" cascade;`);

    this.addSql(`drop table if exists "backorder_notice_wording" cascade;`);
  }

}
