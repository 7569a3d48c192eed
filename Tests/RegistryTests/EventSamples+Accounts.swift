extension EventSamples {
    static let accounts: [Sample] = [
        Sample(
            "registry.account.opened", "",
            #"""
            {"account":"C","kind":"holding","organisation":"org-C","title":"C"}
            """#),
        Sample(
            "registry.account.opened", "open E kind=buffer checked=2026-05-29 title=森林", isGuarded: true,
            #"""
            {"account":"E","dueDiligence":{"basis":"登記事項証明書","checkedOn":"2026-05-29"},"kind":"buffer",\#
            "organisation":"org-E","title":"森林"}
            """#),
        Sample(
            "registry.account.closed", "close A",
            #"""
            {"account":"A","reason":"理由"}
            """#),
        Sample(
            "registry.account.flagged", "flag A restrictedDisposal on",
            #"""
            {"account":"A","flag":"restrictedDisposal","isOn":true,"reason":"理由"}
            """#),
        Sample(
            "registry.account.flagged", "flag A trust on; flag A trust off",
            #"""
            {"account":"A","flag":"trust","isOn":false,"reason":"理由"}
            """#),
        Sample(
            "registry.account.limited", "limit A 5",
            #"""
            {"account":"A","limit":5}
            """#),
        Sample(
            "registry.account.limited", "limit A 5; limit A none",
            #"""
            {"account":"A"}
            """#),
        Sample(
            "registry.representative.appointed", "appoint A p-1 initiate",
            #"""
            {"account":"A","person":"p-1","power":"initiate"}
            """#),
        Sample(
            "registry.representative.removed", "appoint A p-1 act; appoint A p-2 view; dismiss A p-2",
            #"""
            {"account":"A","person":"p-2"}
            """#),
        Sample(
            "registry.destination.trusted", "trust A B", isGuarded: true,
            #"""
            {"account":"A","destination":"B","from":"2026-06-04T03:00:00Z"}
            """#),
        Sample(
            "registry.destination.distrusted", "trust A B; distrust A B", isGuarded: true,
            #"""
            {"account":"A","destination":"B"}
            """#),
    ]
}
