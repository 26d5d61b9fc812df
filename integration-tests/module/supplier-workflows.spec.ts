import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, WorkflowResponse, type StepResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createInventoryItemsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type SupplyModuleService from "../../src/modules/supply/service"
import { createSupplierAgreementsWorkflow } from "../../src/workflows/create-supplier-agreements"
import { createSuppliersWorkflow } from "../../src/workflows/create-suppliers"
import { deleteSupplierAgreementsWorkflow } from "../../src/workflows/delete-supplier-agreements"
import { updateSupplierAgreementsWorkflow } from "../../src/workflows/update-supplier-agreements"
import { updateSuppliersWorkflow } from "../../src/workflows/update-suppliers"

jest.setTimeout(300_000)

const root = path.resolve(__dirname, "../..")

interface Ids {
  supplier: string
  item: string
  agreement: string
}

const fails = createStep("fail-after-records", async (): Promise<StepResponse<string>> => {
  throw new Error("The power went out.")
})

/** Changes records and fails afterwards, so that the change is taken back. */
const failingAfter = (name: string, change: (ids: WorkflowData<Ids>) => void) =>
  createWorkflow(`${name}-and-fail`, (ids: WorkflowData<Ids>) => {
    change(ids)
    return new WorkflowResponse(fails())
  })

// What a workflow throws is no instance of Jest's own Error.
const says = (sentence: string) => ({ message: expect.stringContaining(sentence) })

const terms = {
  price_breaks: [{ minimum_quantity: 0, unit_cost: 9 }],
  lead_time_days: 7,
}

const failing = {
  "creating a supplier": failingAfter("create-supplier", () => {
    createSuppliersWorkflow.runAsStep({ input: { suppliers: [{ name: "Bois SARL", currency_code: "eur" }] } })
  }),
  "changing a supplier": failingAfter("update-supplier", ({ supplier }) => {
    updateSuppliersWorkflow.runAsStep({
      input: {
        suppliers: [
          {
            id: supplier,
            name: "Holz GmbH",
            holidays: [],
            contacts: [{ name: "Ida", email: null, phone: null, role: null }],
            over_delivery_percent: 7.5,
            metadata: { account: "4711", number: "1" },
          },
        ],
      },
    })
  }),
  "creating an agreement": failingAfter("create-agreement", ({ supplier, item }) => {
    createSupplierAgreementsWorkflow.runAsStep({
      input: { agreements: [{ ...terms, supplier_id: supplier, inventory_item_id: item, valid_from: "2030-01-01" }] },
    })
  }),
  "changing an agreement": failingAfter("update-agreement", ({ agreement }) => {
    updateSupplierAgreementsWorkflow.runAsStep({
      input: { agreements: [{ ...terms, id: agreement, valid_until: "2026-06-30", minimum_quantity: null, rank: 3 }] },
    })
  }),
  "deleting an agreement": failingAfter("delete-agreement", ({ agreement }) => {
    deleteSupplierAgreementsWorkflow.runAsStep({ input: { ids: [agreement] } })
  }),
}

medusaIntegrationTestRunner({
  medusaConfigFile: root,
  cwd: root,
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let supply: SupplyModuleService
    let ids: Ids

    beforeEach(async () => {
      container = getContainer()
      supply = container.resolve<SupplyModuleService>("supply")
      const { result: suppliers } = await createSuppliersWorkflow(container).run({
        input: {
          suppliers: [
            {
              name: "Holz & Söhne",
              currency_code: "eur",
              holidays: ["2026-12-25"],
              over_delivery_percent: 2.5,
              metadata: { number: "70012" },
            },
          ],
        },
      })
      const { result: items } = await createInventoryItemsWorkflow(container).run({
        input: { items: [{ sku: "chair", title: "Oak chair" }] },
      })
      const { result: agreements } = await createSupplierAgreementsWorkflow(container).run({
        input: {
          agreements: [
            {
              supplier_id: suppliers[0],
              inventory_item_id: items[0].id,
              valid_from: "2026-01-01",
              valid_until: "2026-12-31",
              price_breaks: [{ minimum_quantity: 0, unit_cost: 12.5 }],
              minimum_quantity: 0.5,
              lead_time_days: 14,
            },
          ],
        },
      })
      ids = { supplier: suppliers[0], item: items[0].id, agreement: agreements[0] }
    })

    const records = async () => {
      const [suppliers, agreements] = await Promise.all([supply.listSuppliers(), supply.listSupplierAgreements()])
      return [...suppliers, ...agreements].map(({ updated_at: _, ...record }) => record)
    }

    describe("a supplier's records", () => {
      it.each(Object.entries(failing))("are as before where %s is followed by a failure", async (_name, workflow) => {
        const before = await records()
        await expect(workflow(container).run({ input: ids })).rejects.toMatchObject(says("The power went out."))
        expect(await records()).toEqual(before)
      })

      it("name only goods and suppliers there are", async () => {
        const agree = (parts: object) =>
          createSupplierAgreementsWorkflow(container).run({
            input: {
              agreements: [
                { ...terms, supplier_id: ids.supplier, inventory_item_id: ids.item, valid_from: "2030-01-01", ...parts },
              ],
            },
          })
        await expect(agree({ inventory_item_id: "iitem_none" })).rejects.toMatchObject(says(`There is no inventory item with id "iitem_none".`))
        await expect(agree({ supplier_id: "sup_none" })).rejects.toMatchObject(says(`There is no supplier with id "sup_none".`))
        await expect(deleteSupplierAgreementsWorkflow(container).run({ input: { ids: ["supag_none"] } })).rejects.toMatchObject(says(`There is no agreement with id "supag_none".`))
      })

      it("call an item in a clash by its title and SKU", async () => {
        await expect(
          createSupplierAgreementsWorkflow(container).run({
            input: { agreements: [{ ...terms, supplier_id: ids.supplier, inventory_item_id: ids.item, valid_from: "2026-12-31" }] },
          })
        ).rejects.toMatchObject(says(`"Holz & Söhne" has an agreement on "Oak chair" (chair) that is valid from 1 January 2026 until 31 December 2026;`))
      })
    })
  },
})
