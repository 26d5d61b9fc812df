import { useEffect, useRef } from "react"

/** A page hands a widget a new record whenever staff changed it; what we show beside it may have changed with it. */
export function useRefetchOnChange(record: object, refetch: () => Promise<unknown>): void {
  const seen = useRef(record)
  useEffect(() => {
    if (seen.current !== record) {
      seen.current = record
      void refetch()
    }
  }, [record, refetch])
}
