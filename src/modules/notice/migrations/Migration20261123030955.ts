import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123030955 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_notice" drop constraint if exists "backorder_notice_type_check";`);

    this.addSql(`alter table if exists "backorder_notice" add constraint "backorder_notice_type_check" check("type" in ('order_taken', 'promise_changed', 'overdue', 'choice_offered', 'decision_confirmed', 'shipped'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_notice" drop constraint if exists "backorder_notice_type_check";`);

    this.addSql(`alter table if exists "backorder_notice" add constraint "backorder_notice_type_check" check("type" in ('order_taken', 'promise_changed', 'overdue', 'decision_confirmed', 'shipped'));`);
  }

}
