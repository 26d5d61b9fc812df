import { feedFailure } from "../failure"
import type { FeedSource } from "../sources"

const fields: FeedSource = { type: "postgres", host: "erp.example", username: "reader", password: "Kenn:wort@1", database: "ledger" }
const byUrl: FeedSource = { type: "mysql", url: "mysql://reader:Kenn%3Awort%401@erp.example:3306/ledger?ssl=strict" }
const unreadable: FeedSource = { type: "postgres", url: "postgres://reader:Kenn/wort@erp.example/ledger" }

const failed = (message: string, code?: string): Error => Object.assign(new Error(message), code === undefined ? {} : { code })

describe("what is told of a feed that failed", () => {
  it.each([
    [failed("connect ECONNREFUSED 10.1.2.3:5432", "ECONNREFUSED"), `The database of the feed source "erp" cannot be reached (ECONNREFUSED).`],
    [failed("getaddrinfo ENOTFOUND erp.example", "ENOTFOUND"), `The database of the feed source "erp" cannot be reached (ENOTFOUND).`],
    [failed("Connection terminated due to connection timeout"), "cannot be reached: it gives no answer, or none of a database."],
    [failed("Connection terminated unexpectedly"), "cannot be reached: it gives no answer, or none of a database."],
    [failed("Connection lost: The server closed the connection.", "PROTOCOL_CONNECTION_LOST"), "cannot be reached: it gives no answer"],
    [failed('password authentication failed for user "reader"', "28P01"), "does not accept its user or password."],
    [failed("Access denied for user 'reader'@'10.1.2.3' to database 'ledger'", "ER_DBACCESS_DENIED_ERROR"), "does not accept its user"],
    [failed('database "ledger" does not exist', "3D000"), `The server of the feed source "erp" has no database of the name given.`],
    [failed("Unknown database 'ledger'", "ER_BAD_DB_ERROR"), "has no database of the name given."],
    [failed("canceling statement due to statement timeout", "57014"), "took longer than the feed's statement timeout."],
    [Object.assign(new Error("Oracle package has not been found"), { name: "DriverPackageNotInstalledError" }), "is not installed"],
  ])("names the kind of %p", (error, sentence) => {
    expect(feedFailure("erp", fields, error)).toContain(sentence)
  })

  it.each([
    [fields, "SELECT denied to reader on ledger at erp.example, given Kenn:wort@1"],
    [byUrl, "SELECT denied to reader on ledger at erp.example, given Kenn:wort@1 or Kenn%3Awort%401"],
    [byUrl, "cannot open mysql://reader:Kenn%3Awort%401@erp.example:3306/ledger?ssl=strict"],
    [unreadable, "cannot read postgres://reader:Kenn/wort@erp.example/ledger, neither wort nor ledger"],
  ])("keeps to itself where the database is and as whom it is read, of %j", (source, message) => {
    expect(feedFailure("erp", source, failed(message, "XX000"))).not.toMatch(/reader|Kenn|wort|erp\.example|ledger/)
  })
})
