extension EventSamples {
    static let controls: [Sample] = [
        Sample(
            "registry.frozen", "freeze registry",
            #"""
            {"reason":"理由","scope":{"kind":"registry"}}
            """#),
        Sample(
            "registry.frozen", "freeze organisation:org-A",
            #"""
            {"reason":"理由","scope":{"kind":"organisation","organisation":"org-A"}}
            """#),
        Sample(
            "registry.frozen", "freeze account:A",
            #"""
            {"reason":"理由","scope":{"account":"A","kind":"account"}}
            """#),
        Sample(
            "registry.frozen", "issue A 1-10; freeze units:3-9",
            #"""
            {"reason":"理由","scope":{"kind":"units","prefix":"JCL","range":{"first":3,"last":9}}}
            """#),
        Sample(
            "registry.unfrozen", "freeze account:A; unfreeze account:A",
            #"""
            {"reason":"理由","scope":{"account":"A","kind":"account"}}
            """#),
    ]
}
