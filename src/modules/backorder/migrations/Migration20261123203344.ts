import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123203344 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_withdrawal" drop constraint if exists "backorder_withdrawal_order_id_number_unique";`);
    this.addSql(`alter table if exists "backorder_projection" drop constraint if exists "backorder_projection_run_id_order_id_unique";`);
    this.addSql(`alter table if exists "backorder_payment_request" drop constraint if exists "backorder_payment_request_order_id_unique";`);
    this.addSql(`alter table if exists "backorder_failed_charge" drop constraint if exists "backorder_failed_charge_order_id_unique";`);
    this.addSql(`alter table if exists "backorder_event_note" drop constraint if exists "backorder_event_note_event_id_field_unique";`);
    this.addSql(`alter table if exists "backorder_event" drop constraint if exists "backorder_event_order_id_sequence_unique";`);
    this.addSql(`alter table if exists "backorder_decision" drop constraint if exists "backorder_decision_token_digest_unique";`);
    this.addSql(`alter table if exists "backorder_checkout_claim" drop constraint if exists "backorder_checkout_claim_cart_id_variant_id_unique";`);
    this.addSql(`alter table if exists "backorder_authorization" drop constraint if exists "backorder_authorization_order_id_unique";`);
    this.addSql(`alter table if exists "backorder" drop constraint if exists "backorder_line_item_id_inventory_item_id_location_id_unique";`);
    this.addSql(`create table if not exists "backorder" ("id" text not null, "display_id" serial, "status" text check ("status" in ('waiting', 'allocated', 'fulfilled', 'canceled')) not null, "order_id" text not null, "order_display_id" integer null, "ordered_at" timestamptz not null, "customer_id" text null, "email" text null, "line_item_id" text not null, "title" text not null, "sku" text null, "variant_id" text null, "inventory_item_id" text not null, "location_id" text not null, "required_quantity" numeric not null, "ordered_quantity" numeric not null, "waiting_quantity" numeric not null, "allocated_quantity" numeric not null, "fulfilled_quantity" numeric not null, "canceled_quantity" numeric not null, "expected_at" timestamptz null, "promised_by" timestamptz null, "first_promised_by" timestamptz null, "promise_version" integer not null, "promise_basis" text check ("promise_basis" in ('purchase_order', 'lead_time', 'manual', 'none')) not null, "jurisdiction" text null, "next_duty" text null, "next_duty_at" timestamptz null, "duty_acts_at" timestamptz null, "release_pending" boolean not null default false, "charge_due_at" timestamptz null, "priority" integer not null default 0, "weight" integer not null default 0, "shipping" text check ("shipping" in ('as_available', 'complete', 'batch')) not null default 'as_available', "minimum_batch" numeric null, "reason" text not null, "closed_at" timestamptz null, "raw_required_quantity" jsonb not null, "raw_ordered_quantity" jsonb not null, "raw_waiting_quantity" jsonb not null, "raw_allocated_quantity" jsonb not null, "raw_fulfilled_quantity" jsonb not null, "raw_canceled_quantity" jsonb not null, "raw_minimum_batch" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_deleted_at" ON "backorder" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_line_item_id_inventory_item_id_location_id_unique" ON "backorder" ("line_item_id", "inventory_item_id", "location_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_order_id" ON "backorder" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_open_pair" ON "backorder" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL AND (waiting_quantity > 0 OR allocated_quantity > 0);`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_waiting_variant" ON "backorder" ("variant_id") WHERE deleted_at IS NULL AND waiting_quantity > 0;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_promised" ON "backorder" ("promised_by") WHERE deleted_at IS NULL AND waiting_quantity > 0;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_duty" ON "backorder" ("duty_acts_at", "order_id") WHERE deleted_at IS NULL AND duty_acts_at IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_charge" ON "backorder" ("charge_due_at") WHERE deleted_at IS NULL AND charge_due_at IS NOT NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_release" ON "backorder" ("order_id") WHERE deleted_at IS NULL AND release_pending;`);

    this.addSql(`create table if not exists "backorder_authorization" ("id" text not null, "order_id" text not null, "payment_id" text not null, "provider_id" text not null, "amount" numeric not null, "outcome" text check ("outcome" in ('lives', 'ends', 'unknown')) not null, "ends_at" timestamptz null, "promised_by" timestamptz null, "promise_version" integer not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_authorization_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_authorization_deleted_at" ON "backorder_authorization" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_authorization_order_id_unique" ON "backorder_authorization" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_checkout_claim" ("id" text not null, "cart_id" text not null, "variant_id" text not null, "quantity" numeric not null, "taken_quantity" numeric not null, "completing_until" timestamptz null, "expires_at" timestamptz not null, "raw_quantity" jsonb not null, "raw_taken_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_checkout_claim_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_checkout_claim_deleted_at" ON "backorder_checkout_claim" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_checkout_claim_cart_id_variant_id_unique" ON "backorder_checkout_claim" ("cart_id", "variant_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_checkout_claim_variant_id" ON "backorder_checkout_claim" ("variant_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_checkout_claim_expires_at" ON "backorder_checkout_claim" ("expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_decision" ("id" text not null, "order_id" text not null, "source" text check ("source" in ('customer', 'merchant', 'clock')) not null, "actor_id" text null, "decision" text check ("decision" in ('wait', 'ship_available', 'substitute', 'cancel')) not null, "token_digest" text null, "promise_version" integer not null, "status" text check ("status" in ('claimed', 'done')) not null, "lines" jsonb not null, "cancellations" jsonb not null, "substitutes" jsonb null, "amount" numeric not null, "currency_code" text not null, "refunded_amount" numeric not null default 0, "decided_at" timestamptz not null, "failures" integer not null default 0, "last_error" text null, "retry_at" timestamptz null, "raw_amount" jsonb not null, "raw_refunded_amount" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_decision_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_decision_deleted_at" ON "backorder_decision" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_decision_token_digest_unique" ON "backorder_decision" ("token_digest") WHERE token_digest IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_decision_order_id" ON "backorder_decision" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_decision_claimed" ON "backorder_decision" ("decided_at") WHERE status = 'claimed' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_event" ("id" text not null, "order_id" text not null, "backorder_id" text null, "sequence" integer not null, "run_id" text not null, "type" text not null, "cause" text not null, "cause_id" text null, "actor_id" text null, "occurred_at" timestamptz not null, "data" jsonb not null, "previous_hash" text null, "hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_event_deleted_at" ON "backorder_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_event_order_id_sequence_unique" ON "backorder_event" ("order_id", "sequence") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_event_backorder_id" ON "backorder_event" ("backorder_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_event_cause_id" ON "backorder_event" ("cause_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_event_run_id_order_id" ON "backorder_event" ("run_id", "order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_event_note" ("id" text not null, "event_id" text not null, "order_id" text not null, "field" text not null, "text" text null, "salt" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_event_note_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_event_note_deleted_at" ON "backorder_event_note" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_event_note_event_id_field_unique" ON "backorder_event_note" ("event_id", "field") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_event_note_order_id" ON "backorder_event_note" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_failed_charge" ("id" text not null, "order_id" text not null, "payment_id" text null, "amount" numeric not null, "currency_code" text not null, "failures" integer not null, "last_error" text not null, "failed_since" timestamptz not null, "ends_at" timestamptz null, "retry_at" timestamptz not null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_failed_charge_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_failed_charge_deleted_at" ON "backorder_failed_charge" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_failed_charge_order_id_unique" ON "backorder_failed_charge" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_payment_request" ("id" text not null, "order_id" text not null, "status" text check ("status" in ('released', 'requested', 'settled')) not null default 'released', "provider_id" text not null, "payment_collection_id" text null, "amount" numeric not null default 0, "currency_code" text not null, "ships_unpaid" boolean not null default false, "raw_amount" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_payment_request_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_payment_request_deleted_at" ON "backorder_payment_request" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_payment_request_order_id_unique" ON "backorder_payment_request" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_payment_requested" ON "backorder_payment_request" ("order_id", "status") WHERE status = 'requested' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_policy" ("id" text not null, "scope_type" text check ("scope_type" in ('store', 'sales_channel', 'customer_group', 'region', 'product', 'variant')) not null, "scope_id" text not null, "allowed" boolean null, "cap" numeric null, "horizon_days" integer null, "order_from" timestamptz null, "order_until" timestamptz null, "shipping" text check ("shipping" in ('as_available', 'complete', 'batch')) null, "minimum_batch" numeric null, "charging" text check ("charging" in ('on_shipment', 'on_last_shipment', 'at_order')) null, "acknowledgement_required" boolean null, "allocation_rule" text check ("allocation_rule" in ('fifo', 'priority', 'fair_share')) null, "priority" integer null, "sourcing" text check ("sourcing" in ('single', 'split')) null, "notice_text" jsonb null, "raw_cap" jsonb null, "raw_minimum_batch" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_policy_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_policy_deleted_at" ON "backorder_policy" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_policy_scope" ON "backorder_policy" ("scope_type", "scope_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_projection" ("id" text not null, "run_id" text not null, "order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_projection_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_projection_deleted_at" ON "backorder_projection" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_projection_run_id_order_id_unique" ON "backorder_projection" ("run_id", "order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_withdrawal" ("id" text not null, "order_id" text not null, "number" integer not null, "name" text not null, "email" text not null, "lines" jsonb not null, "decision_id" text null, "declared_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_withdrawal_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_withdrawal_deleted_at" ON "backorder_withdrawal" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_withdrawal_order_id_number_unique" ON "backorder_withdrawal" ("order_id", "number") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder" cascade;`);

    this.addSql(`drop table if exists "backorder_authorization" cascade;`);

    this.addSql(`drop table if exists "backorder_checkout_claim" cascade;`);

    this.addSql(`drop table if exists "backorder_decision" cascade;`);

    this.addSql(`drop table if exists "backorder_event" cascade;`);

    this.addSql(`drop table if exists "backorder_event_note" cascade;`);

    this.addSql(`drop table if exists "backorder_failed_charge" cascade;`);

    this.addSql(`drop table if exists "backorder_payment_request" cascade;`);

    this.addSql(`drop table if exists "backorder_policy" cascade;`);

    this.addSql(`drop table if exists "backorder_projection" cascade;`);

    this.addSql(`drop table if exists "backorder_withdrawal" cascade;`);
  }

}
