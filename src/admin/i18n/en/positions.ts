export const positions = {
  position: {
    title: "Stock position",
    subtitle: "The net position is what is on hand, less what is allocated and waiting, plus what is incoming.",
    location: "Location",
    on_hand: "On hand",
    allocated: "Allocated",
    waiting: "Waiting",
    incoming: "Incoming",
    net_position: "Net",
    total: "Total",
    empty: "No location holds these goods.",
    partial: "{{shown}} of {{all}} places are shown.",
  },
}
