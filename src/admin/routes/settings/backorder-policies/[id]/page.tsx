import { useParams } from "react-router-dom"
import { PolicyBreadcrumb } from "../../../../components/detail-breadcrumbs"
import { LoadErrorContainer } from "../../../../components/load-error"
import { PolicyHeader } from "../../../../components/policy-header"
import { PolicyValues } from "../../../../components/policy-values"
import { SectionSkeleton } from "../../../../components/section-skeleton"
import { useInheritedPolicy, usePolicy } from "../../../../hooks/policies"

const BackorderPolicyPage = () => {
  const { id = "" } = useParams()
  const { data, error, refetch } = usePolicy(id)
  const inherited = useInheritedPolicy(data?.policy.scope ?? null).data?.inherited_policy.values

  if (!data) {
    return error ? <LoadErrorContainer error={error} onRetry={() => void refetch()} /> : <SectionSkeleton rows={8} />
  }
  return (
    <div className="flex flex-col gap-y-3">
      <PolicyHeader policy={data.policy} inherited={inherited} />
      <PolicyValues policy={data.policy} inherited={inherited} />
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: { params: { id?: string } }) => <PolicyBreadcrumb id={params.id ?? ""} />,
}

export default BackorderPolicyPage
