import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Nobody changes or removes an entry of the ledger, this plugin included: the database refuses it. Emptying the whole
 * table stays possible for whoever owns it, for tests and for the plugin's removal. The name sorts after the dated
 * migrations, which make the table.
 */
export class MigrationLedgerIsAppendOnly extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE OR REPLACE FUNCTION backorder_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Entry % of order % is in the ledger of backorders, which is never changed; append another entry.',
          OLD.sequence, OLD.order_id USING ERRCODE = 'restrict_violation';
      END $$;`)
    this.addSql(`CREATE OR REPLACE TRIGGER backorder_event_is_append_only BEFORE UPDATE OR DELETE ON backorder_event
      FOR EACH ROW EXECUTE FUNCTION backorder_event_is_append_only();`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TRIGGER IF EXISTS backorder_event_is_append_only ON backorder_event;`)
    this.addSql(`DROP FUNCTION IF EXISTS backorder_event_is_append_only();`)
  }
}
