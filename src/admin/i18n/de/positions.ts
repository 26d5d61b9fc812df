export const positions = {
  position: {
    title: "Bestandslage",
    subtitle: "Die Nettolage ist, was auf Lager liegt, weniger Zugeteiltes und Wartendes, dazu, was unterwegs ist.",
    location: "Standort",
    on_hand: "Auf Lager",
    allocated: "Zugeteilt",
    waiting: "Wartend",
    incoming: "Zulauf",
    net_position: "Netto",
    total: "Summe",
    empty: "Kein Standort führt diese Ware.",
    partial: "{{shown}} von {{all}} Orten werden gezeigt.",
  },
}
