import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { IApiKeyModuleService, IEventBusModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, createStep, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../src/modules/backorder"
import { policyScopes } from "../../src/modules/backorder/domain/policy/policy"
import type { BackorderModuleService } from "../../src/modules/backorder/service"
import { BackorderPolicyEvents, type BackorderPolicyDTO, type PolicyScopeType } from "../../src/types"
import { createBackorderPoliciesWorkflow } from "../../src/workflows/create-backorder-policies"
import { deleteBackorderPoliciesWorkflow } from "../../src/workflows/delete-backorder-policies"
import { updateBackorderPoliciesWorkflow } from "../../src/workflows/update-backorder-policies"

jest.setTimeout(120_000)

const path = "/admin/backorder-policies"

const breakStep = createStep("break", async (_: string) => {
  throw new Error("Something later went wrong.")
})

interface Changes {
  create: { scope: { type: PolicyScopeType; id: string }; cap: number }[]
  update: { id: string; cap: number | null; minimum_batch: number | null }[]
  remove: string[]
}

const names = {
  store: "Nordholz",
  sales_channel: "Web shop",
  customer_group: "Joiners",
  region: "Europe",
  product: "Oak chair",
  variant: "Oak chair, black",
} as const satisfies Record<PolicyScopeType, string>

const senseless: [object, string][] = [
  [{ cap: -1 }, "The cap must not be negative"],
  [{ cap: "5" }, "cap must be null or a number"],
  [{ horizon_days: 1.5 }, "a whole number of days"],
  [{ priority: 0.5 }, "The priority must be a whole number"],
  [{ order_from: "soon" }, "order_from must be null, a day such as"],
  [{ order_from: "2026-12-24", order_until: "2026-12-24" }, "The order window must open before it closes"],
  [{ shipping: "at_once" }, "shipping must be null or one of as_available, complete, batch"],
  [{ minimum_batch: 5 }, "A minimum batch needs shipping in batches"],
  [{ shipping: "complete", minimum_batch: 5 }, "A minimum batch needs shipping in batches"],
  [{ allowed: "yes" }, "allowed must be null, true or false"],
  [{ notice_text: "Soon." }, "notice_text must be null or a text for each language"],
  [{ notice_text: { english_please: "Soon." } }, '"english_please" is not a language'],
  [{ notice_text: { en: "   " } }, 'The notice text for "en" is empty'],
  [{ colour: "red" }, "colour"],
  [{ scope: { type: "galaxy", id: "x" } }, "scope"],
]

const brokenWorkflow = createWorkflow("change-policies-and-break", (input: WorkflowData<Changes>) => {
  createBackorderPoliciesWorkflow.runAsStep({ input: { policies: input.create } })
  updateBackorderPoliciesWorkflow.runAsStep({ input: { policies: input.update } })
  deleteBackorderPoliciesWorkflow.runAsStep({ input: { ids: input.remove } })
  breakStep("now")
})

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: { headers: Record<string, string>; validateStatus: () => boolean }
    let shop: Record<PolicyScopeType, string> & { otherGroup: string; otherVariant: string }

    const moduleOf = () => getContainer().resolve<BackorderModuleService>(BACKORDER_MODULE)
    const get = async (query = "") => (await api.get(`${path}${query}`, admin)).data
    const create = (type: PolicyScopeType, values: object = {}, id = shop[type]) =>
      api.post(path, { scope: { type, id }, ...values }, admin)
    const created = async (type: PolicyScopeType, values: object = {}, id = shop[type]): Promise<BackorderPolicyDTO> => {
      const { status, data } = await create(type, values, id)
      expect({ status, message: data.message }).toEqual({ status: 200, message: undefined })
      return data.policy
    }

    beforeEach(async () => {
      const container = getContainer()
      const keys = container.resolve<IApiKeyModuleService>(Modules.API_KEY)
      const { token } = await keys.createApiKeys({ title: "test", type: "secret", created_by: "test" })
      admin = {
        headers: { authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}` },
        validateStatus: () => true,
      }
      const [store] = await container.resolve(Modules.STORE).createStores([{ name: "Nordholz" }])
      const channel = await container.resolve(Modules.SALES_CHANNEL).createSalesChannels({ name: "Web shop" })
      const groups = await container
        .resolve(Modules.CUSTOMER)
        .createCustomerGroups([{ name: "Joiners" }, { name: "Hotels" }])
      const region = await container.resolve(Modules.REGION).createRegions({ name: "Europe", currency_code: "eur" })
      const product = await container.resolve(Modules.PRODUCT).createProducts({
        title: "Oak chair",
        options: [{ title: "Colour", values: ["black", "white"] }],
        variants: [
          { title: "black", options: { Colour: "black" } },
          { title: "white", options: { Colour: "white" } },
        ],
      })
      const variant = (title: string) => product.variants.find((one) => one.title === title)?.id ?? ""
      shop = {
        store: store.id,
        sales_channel: channel.id,
        customer_group: groups[0].id,
        otherGroup: groups[1].id,
        region: region.id,
        product: product.id,
        variant: variant("black"),
        otherVariant: variant("white"),
      }
    })

    describe("creating a policy", () => {
      it("keeps what it sets, inherits the rest and names what it is about", async () => {
        expect(
          await created("variant", {
            allowed: true,
            cap: 12.5,
            horizon_days: 30,
            order_from: "2026-12-01",
            order_until: "2026-12-24T12:00:00+01:00",
            shipping: "batch",
            minimum_batch: 0.1,
            charging: "on_last_shipment",
            acknowledgement_required: false,
            allocation_rule: "priority",
            priority: -2,
            sourcing: "split",
            notice_text: { "de-at": " Auf Bestellung gefertigt. ", en: "Made to order." },
          })
        ).toEqual({
          id: expect.stringMatching(/^bopol_/),
          scope: { type: "variant", id: shop.variant },
          scope_name: "Oak chair, black",
          allowed: true,
          cap: 12.5,
          horizon_days: 30,
          order_from: "2026-12-01T00:00:00.000Z",
          order_until: "2026-12-24T11:00:00.000Z",
          shipping: "batch",
          minimum_batch: 0.1,
          charging: "on_last_shipment",
          acknowledgement_required: false,
          allocation_rule: "priority",
          priority: -2,
          sourcing: "split",
          notice_text: { "de-AT": "Auf Bestellung gefertigt.", en: "Made to order." },
          created_at: expect.any(String),
          updated_at: expect.any(String),
        })
        expect(await created("store")).toMatchObject({ scope_name: "Nordholz", allowed: null, cap: null, notice_text: null })
      })

      it("is possible for each kind of scope, once", async () => {
        for (const type of policyScopes) {
          const name = names[type]
          const scope = { type, id: shop[type] }
          const first = (await api.post(path, { scope }, admin)).data.policy
          expect(first.scope_name).toBe(name)
          const { status, data } = await api.post(path, { scope }, admin)
          expect(status).toBe(422)
          expect(data.message).toContain(`"${name}" has a policy already, "${first.id}".`)
          await api.delete(`${path}/${first.id}`, admin)
          expect((await api.post(path, { scope }, admin)).status).toBe(200)
        }
      })

      it("is possible once, however many ask at the same time", async () => {
        const answers = await Promise.all(Array.from({ length: 6 }, () => create("product", { cap: 1 })))
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422, 422])
        expect((await get()).count).toBe(1)
      })

      it("takes all stores as one", async () => {
        await created("store")
        const [second] = await getContainer().resolve(Modules.STORE).createStores([{ name: "Nordholz B2B" }])
        expect((await create("store", {}, second.id)).status).toBe(422)
      })

      it("refuses what does not exist, of each kind", async () => {
        for (const type of policyScopes) {
          const { status, data } = await create(type, {}, "nobody")
          expect({ status, message: data.message }).toEqual({
            status: 404,
            message: expect.stringMatching(/^There is no [a-z ]+ with the id "nobody"\.$/),
          })
        }
      })

      it("refuses values that make no sense, saying which", async () => {
        for (const [values, sentence] of senseless) {
          const { status, data } = await create("product", values)
          expect({ values, status, message: data.message }).toEqual({
            values,
            status: 400,
            message: expect.stringContaining(sentence),
          })
        }
        expect((await get()).count).toBe(0)
      })

      it("refuses a text that names no time where it is read in Germany, and nowhere else", async () => {
        const vague = { notice_text: { de: "Voraussichtlich in 3 Wochen." } }
        expect((await create("region", vague)).status).toBe(200)
        await getContainer()
          .resolve(Modules.REGION)
          .createRegions({ name: "Germany", currency_code: "eur", countries: ["de"] })
        const { status, data } = await create("product", vague)
        expect({ status, message: data.message }).toEqual({ status: 400, message: expect.stringContaining('says "Voraussichtlich"') })
        expect((await create("product", { notice_text: { de: "In 3 Wochen." } })).status).toBe(200)
      })

      it("lets a minimum batch rest on a wider scope that ships in batches", async () => {
        await created("product", { shipping: "batch" })
        await created("variant", { minimum_batch: 5 })
        expect((await create("region", { minimum_batch: 5 })).status).toBe(400)
      })
    })

    describe("changing a policy", () => {
      it("changes what is named, gives back what is null and leaves the rest", async () => {
        const { id } = await created("product", { cap: 5, horizon_days: 30, notice_text: { en: "Soon." } })
        const { data } = await api.post(`${path}/${id}`, { cap: null, horizon_days: 0, notice_text: {} }, admin)
        expect(data.policy).toMatchObject({ id, cap: null, horizon_days: 0, notice_text: {}, scope_name: "Oak chair" })
        const [{ cap }] = await moduleOf().effectivePolicies([contextOf({})])
        expect(cap).toBeNull()
      })

      it("refuses what does not go with what is there already", async () => {
        const { id } = await created("product", { order_from: "2026-12-10", shipping: "batch", minimum_batch: 4 })
        const change = async (values: object) => (await api.post(`${path}/${id}`, values, admin)).status
        expect(await change({ order_until: "2026-12-10" })).toBe(400)
        expect(await change({ shipping: null })).toBe(400)
        expect(await change({ scope: { type: "product", id: shop.product } })).toBe(400)
        expect(await change({ shipping: null, minimum_batch: null })).toBe(200)
      })

      it("finds no policy under an id nobody gave", async () => {
        const answers = await Promise.all([
          api.get(`${path}/bopol_x`, admin),
          api.post(`${path}/bopol_x`, { cap: 1 }, admin),
          api.delete(`${path}/bopol_x`, admin),
        ])
        expect(answers.map(({ status, data }) => [status, data.message])).toEqual(
          answers.map(() => [404, 'There is no backorder policy with the id "bopol_x".'])
        )
      })
    })

    describe("deleting a policy", () => {
      it("takes its word away", async () => {
        const { id } = await created("variant", { cap: 1 })
        const { data } = await api.delete(`${path}/${id}`, admin)
        expect(data).toEqual({ id, object: "backorder_policy", deleted: true })
        expect((await api.get(`${path}/${id}`, admin)).status).toBe(404)
        const [{ cap }] = await moduleOf().effectivePolicies([contextOf({})])
        expect(cap).toBeNull()
      })
    })

    it("says which policy changed, so that what waits is planned again", async () => {
      const heard: unknown[] = []
      const bus = getContainer().resolve<IEventBusModuleService>(Modules.EVENT_BUS)
      const listen = async ({ data }: { data: unknown }) => void heard.push(data)
      bus.subscribe(BackorderPolicyEvents.changed, listen, { subscriberId: "policy-test" })
      const { id } = await created("region", { cap: 1 })
      await api.post(`${path}/${id}`, { cap: 2 }, admin)
      await api.delete(`${path}/${id}`, admin)
      await create("region", { cap: -1 })
      const told = { id, scope: { type: "region", id: shop.region } }
      for (let tries = 0; heard.length < 3 && tries < 50; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      bus.unsubscribe(BackorderPolicyEvents.changed, listen, { subscriberId: "policy-test" })
      expect(heard).toEqual([told, told, told])
    })

    it("leaves everything as it was where a workflow that changes policies fails later", async () => {
      await created("product", { cap: 0.3, shipping: "batch", minimum_batch: 2.5 })
      await created("store", { cap: 7 })
      const before = await get("?order=scope_type&fields=-updated_at")
      const [product, store] = before.policies.map(({ id }: BackorderPolicyDTO) => id)
      const { errors } = await brokenWorkflow(getContainer()).run({
        input: {
          create: [{ scope: { type: "region", id: shop.region }, cap: 1 }],
          update: [{ id: product, cap: null, minimum_batch: 1 }],
          remove: [store],
        },
        throwOnError: false,
      })
      expect(errors).toHaveLength(1)
      const after = await get("?order=scope_type&fields=-updated_at")
      expect(after).toEqual(before)
      const [{ cap, minimumBatch }] = await moduleOf().effectivePolicies([contextOf({})])
      expect([cap?.toFixed(), minimumBatch?.toFixed()]).toEqual(["0.3", "2.5"])
    })

    describe(`GET ${path}`, () => {
      it("lists, filters, searches by name, sorts, pages and answers what is asked for", async () => {
        await created("variant", { priority: 1, cap: 3 })
        await created("product", { priority: 3 })
        await created("region", { priority: 2 })

        expect(await get()).toMatchObject({ count: 3, limit: 20, offset: 0 })
        expect((await get("?scope_type=region")).policies).toMatchObject([{ scope_name: "Europe" }])
        expect((await get("?scope_type[]=region&scope_type[]=product")).count).toBe(2)
        expect((await get(`?scope_id=${shop.variant}`)).policies).toMatchObject([{ cap: 3 }])
        expect((await get("?q=OAK")).count).toBe(2)
        expect((await get("?q=oak&scope_type=variant")).policies).toMatchObject([{ scope_name: "Oak chair, black" }])
        expect((await get("?q=100%25")).count).toBe(0)
        const namesIn = async (query: string) =>
          (await get(query)).policies.map((policy: BackorderPolicyDTO) => policy.scope_name)
        expect(await namesIn("?order=priority")).toEqual(["Oak chair, black", "Europe", "Oak chair"])
        expect(await namesIn("?order=-priority&limit=1&offset=1")).toEqual(["Europe"])
        expect(await get("?fields=scope_name,cap&scope_type=variant")).toMatchObject({
          policies: [{ scope_name: "Oak chair, black", cap: 3 }],
        })
        const [bare] = (await get("?fields=scope,cap&scope_type=variant")).policies
        expect(Object.keys(bare).sort()).toEqual(["cap", "id", "scope"])
      })

      it("keeps a policy whose scope was deleted, without a name", async () => {
        const { id } = await created("region", { cap: 1 })
        await getContainer().resolve(Modules.REGION).deleteRegions([shop.region])
        expect((await api.get(`${path}/${id}`, admin)).data.policy).toMatchObject({ scope_name: null, cap: 1 })
        expect((await api.delete(`${path}/${id}`, admin)).status).toBe(200)
      })

      it("answers a wrong query with what is wrong", async () => {
        const wrong = ["limit=0", "limit=5000", "offset=-1", "order=notice_text", "scope_type=galaxy", "unknown=1"]
        const answers = await Promise.all(wrong.map((query) => api.get(`${path}?${query}`, admin)))
        expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 400))
      })

      it("is for admins only", async () => {
        const anybody = { validateStatus: () => true }
        const answers = await Promise.all([
          api.get(path, anybody),
          api.post(path, {}, anybody),
          api.get(`${path}/effective?variant_id=${shop.variant}`, anybody),
        ])
        expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
      })
    })

    const contextOf = (changes: object) => ({
      variantId: shop.variant,
      productId: shop.product,
      regionId: shop.region,
      customerGroupIds: [shop.customer_group, shop.otherGroup],
      salesChannelId: shop.sales_channel,
      ...changes,
    })

    describe("what holds", () => {
      it("is explained field by field, scope by scope", async () => {
        const ask = async (query = "") => {
          const buyer = `&region_id=${shop.region}&sales_channel_id=${shop.sales_channel}&customer_group_id[]=${shop.customer_group}&customer_group_id[]=${shop.otherGroup}`
          return (await get(`/effective?variant_id=${shop.variant}${buyer}${query}`)).effective_policy
        }
        expect(await ask()).toMatchObject({
          variant_id: shop.variant,
          product_id: shop.product,
          values: {
            allowed: { value: true, source: { type: "default", id: null, name: null, policy_id: null } },
            shipping: { value: "as_available", source: { type: "default" } },
            charging: { value: "on_shipment", source: { type: "default" } },
          },
        })
        for (const [place, type] of policyScopes.entries()) {
          const policy = await created(type, { horizon_days: place, ...(type === "region" ? { cap: 2.5 } : {}) })
          const source = { type, id: shop[type], name: names[type], policy_id: policy.id }
          expect((await ask()).values.horizon_days).toEqual({ value: place, source })
        }
        const { values } = await ask()
        expect(values.cap).toMatchObject({ value: 2.5, source: { type: "region", name: "Europe" } })
        expect(Object.keys(values)).toHaveLength(13)
      })

      it("is asked for things that exist", async () => {
        const status = async (query: string) => (await api.get(`${path}/effective?${query}`, admin)).status
        expect(await status("")).toBe(400)
        expect(await status("variant_id=nobody")).toBe(404)
        expect(await status(`variant_id=${shop.variant}&region_id=nobody`)).toBe(404)
        expect(await status(`variant_id=${shop.variant}&colour=red`)).toBe(400)
        expect(await status(`variant_id=${shop.variant}`)).toBe(200)
      })

      it("is told of what a policy inherits where it sets nothing", async () => {
        await created("store", { cap: 9 })
        await created("product", { cap: 4 })
        await created("variant", { cap: 1 })
        const inherited = async (type: PolicyScopeType) =>
          (await get(`/inherited?scope_type=${type}&scope_id=${shop[type]}`)).inherited_policy.values.cap
        expect(await inherited("variant")).toMatchObject({ value: 4, source: { type: "product", name: "Oak chair" } })
        expect(await inherited("product")).toMatchObject({ value: 9, source: { type: "store", name: "Nordholz" } })
        expect(await inherited("store")).toMatchObject({ value: null, source: { type: "default" } })
      })

      it("is found for many at once, in the order asked, exactly", async () => {
        await created("store", { cap: 100 })
        await created("product", { cap: 0.3 })
        await created("variant", { cap: 0.1, allowed: false })
        await created("customer_group", { priority: 1, sourcing: "split" })
        await created("customer_group", { priority: 2, sourcing: "single" }, shop.otherGroup)
        const nobody = { variantId: null, productId: null, regionId: null, customerGroupIds: [], salesChannelId: null }
        const found = await moduleOf().effectivePolicies([
          contextOf({}),
          contextOf({ variantId: shop.otherVariant, customerGroupIds: [shop.customer_group] }),
          nobody,
          contextOf({}),
        ])
        expect(found.map(({ cap, allowed, sourcing }) => [cap?.toFixed(), allowed, sourcing])).toEqual([
          ["0.1", false, "single"],
          ["0.3", true, "split"],
          ["100", true, "single"],
          ["0.1", false, "single"],
        ])
        expect(await moduleOf().effectivePolicies([])).toEqual([])
      })
    })
  },
})
