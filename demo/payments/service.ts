import { randomUUID } from "node:crypto"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  BigNumberInput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  CreateAccountHolderInput,
  CreateAccountHolderOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ListPaymentMethodsInput,
  ListPaymentMethodsOutput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  SavePaymentMethodInput,
  SavePaymentMethodOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, PaymentActions, PaymentSessionStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { booksOf, captured, refunded, refusal, smallestUnits } from "./books"

const webhookSchema = z.object({ session_id: z.string(), amount: z.number() })

const optionsSchema = z.strictObject({ captures: z.enum(["whole", "parts"]) })

interface Dependencies {
  /** Medusa tells a provider that it captures, not how much: who wants to know reads the capture. */
  captureService: { retrieve: (id: string) => Promise<{ raw_amount: BigNumberInput }> }
}

/**
 * A bank that moves no money: its authorisations end, it refuses, and it captures in full or in part, as the data of
 * the payment session says. For the demo and the tests; it forgets saved methods when the shop stops.
 */
export class DemoPaymentService extends AbstractPaymentProvider<Record<string, unknown>> {
  static override identifier = "demo"

  private readonly options: z.infer<typeof optionsSchema>
  private readonly methods = new Map<string, { id: string; data: Record<string, unknown> }[]>()
  private readonly failures = new Map<string, number>()

  constructor(private readonly dependencies: Dependencies & Record<string, unknown>, options: Record<string, unknown>) {
    super(dependencies, options)
    this.options = optionsSchema.parse(options)
  }

  override async initiatePayment({ amount, currency_code, data, context }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const id = `demo_${randomUUID()}`
    const holder = context?.account_holder?.data.id
    const books = { ...data, id, currency_code, amount: smallestUnits(amount, currency_code), account_holder: holder ?? null }
    return { id, data: books }
  }

  override async updatePayment({ amount, currency_code, data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: { ...data, amount: smallestUnits(amount, currency_code) } }
  }

  override async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const books = booksOf(data)
    const saved = this.methods.get(String(data?.account_holder)) ?? []
    const method = saved.find(({ id }) => id === books.payment_method)
    const declines = books.declines || (books.off_session && method?.data.declines !== false)
    return { data: books, status: declines ? PaymentSessionStatus.ERROR : PaymentSessionStatus.AUTHORIZED }
  }

  override async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const books = booksOf(data)
    const whole = books.amount - books.captured
    const part = async (id: string): Promise<number> => {
      const { raw_amount } = await this.dependencies.captureService.retrieve(id)
      return smallestUnits(raw_amount, books.currency_code)
    }
    const amount = this.options.captures === "parts" && context?.idempotency_key ? await part(context.idempotency_key) : whole
    return { data: captured(books, amount, new Date()) }
  }

  override async refundPayment({ data, amount }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const books = booksOf(data)
    const failed = this.failures.get(books.id) ?? 0
    if (failed < books.refund_failures) {
      this.failures.set(books.id, failed + 1)
      throw refusal(`The bank did not answer (${failed + 1} of ${books.refund_failures}).`)
    }
    return { data: refunded(books, smallestUnits(amount, books.currency_code)) }
  }

  override async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: { ...data, canceled: true } }
  }

  override async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return { data: { ...data, canceled: true } }
  }

  override async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data }
  }

  override async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const { canceled, captured: taken, amount } = booksOf(data)
    const held = taken < amount ? PaymentSessionStatus.AUTHORIZED : PaymentSessionStatus.CAPTURED
    return { status: canceled ? PaymentSessionStatus.CANCELED : held }
  }

  async createAccountHolder({ context }: CreateAccountHolderInput): Promise<CreateAccountHolderOutput> {
    const id = `holder_${context.customer.id}`
    return { id, data: { id } }
  }

  async savePaymentMethod({ data, context }: SavePaymentMethodInput): Promise<SavePaymentMethodOutput> {
    const holder = String(context?.account_holder?.data.id)
    const method = { id: `method_${randomUUID()}`, data: { declines: false, ...data } }
    this.methods.set(holder, [...(this.methods.get(holder) ?? []), method])
    return method
  }

  async listPaymentMethods({ context }: ListPaymentMethodsInput): Promise<ListPaymentMethodsOutput> {
    return this.methods.get(String(context?.account_holder?.data.id)) ?? []
  }

  /** The bank tells by itself that a customer has paid: whoever posts the session's id to `/hooks/payment/demo_whole`. */
  override async getWebhookActionAndData({ data }: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    const told = webhookSchema.safeParse(data)
    return told.success
      ? { action: PaymentActions.AUTHORIZED, data: told.data }
      : { action: PaymentActions.NOT_SUPPORTED }
  }
}
