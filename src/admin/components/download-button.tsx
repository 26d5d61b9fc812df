import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { download } from "../lib/download"

interface DownloadButtonProps {
  label: string
  path: string
  /** What the file is called. */
  name: string
  /** Said where there is no file. */
  failed: string
}

export function DownloadButton({ label, path, name, failed }: DownloadButtonProps) {
  const [isPending, setIsPending] = useState(false)
  const run = async (): Promise<void> => {
    setIsPending(true)
    try {
      await download(path, name)
    } catch {
      toast.error(failed)
    } finally {
      setIsPending(false)
    }
  }
  return (
    <Button type="button" size="small" variant="secondary" isLoading={isPending} onClick={() => void run()}>
      {label}
    </Button>
  )
}
