import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/client"

interface NamedUser {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/** What people of the shop are called; null for who is none of them, or not known yet. */
export function useUserName() {
  const { data } = useQuery({
    queryKey: ["backorder-plugin/users"],
    queryFn: () =>
      sdk.client.fetch<{ users: NamedUser[] }>("/admin/users", {
        query: { limit: 1000, fields: "id,email,first_name,last_name" },
      }),
  })
  return (id: string | null): string | null => {
    const user = data?.users.find((one) => one.id === id)
    return user ? [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email : null
  }
}
