import { Turnstile } from "../turnstile"

describe("a turnstile that lets two in at a time", () => {
  const scene = () => {
    const turnstile = new Turnstile(2)
    const served: string[] = []
    return { served, enter: (name: string) => turnstile.enter(() => served.push(name)) }
  }

  it("serves at once whoever finds room", () => {
    const { served, enter } = scene()
    enter("Ada")
    enter("Ben")
    enter("Cleo")
    expect(served).toEqual(["Ada", "Ben"])
  })

  it("serves those who wait in the order in which they came", () => {
    const { served, enter } = scene()
    const leaveFirst = enter("Ada")
    const leaveSecond = enter("Ben")
    enter("Cleo")
    enter("Dora")
    leaveSecond()
    expect(served).toEqual(["Ada", "Ben", "Cleo"])
    leaveFirst()
    expect(served).toEqual(["Ada", "Ben", "Cleo", "Dora"])
  })

  it("forgets who goes away while waiting", () => {
    const { served, enter } = scene()
    const leave = enter("Ada")
    enter("Ben")
    enter("Cleo")()
    enter("Dora")
    leave()
    expect(served).toEqual(["Ada", "Ben", "Dora"])
  })

  it("makes room once for each who leaves", () => {
    const { served, enter } = scene()
    const leave = enter("Ada")
    for (const name of ["Ben", "Cleo", "Dora"]) {
      enter(name)
    }
    leave()
    leave()
    expect(served).toEqual(["Ada", "Ben", "Cleo"])
  })
})
