import { Container, Skeleton } from "@medusajs/ui"

export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4" aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-7 w-full" />
      ))}
    </div>
  )
}

export function SectionSkeleton({ rows }: { rows: number }) {
  return (
    <Container className="p-0">
      <SkeletonRows rows={rows} />
    </Container>
  )
}
