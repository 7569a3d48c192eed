extension EventSamples {
    static let holds: [Sample] = [
        Sample(
            "registry.units.reserved", "issue A 1-10; reserve A B 10",
            #"""
            {"completion":{"kind":"byHand","until":"2026-06-27T20:26:40Z"},"confirmation":{"kind":\#
            "notNeeded"},"from":"A","hold":"H-1","movement":{"moved":[{"batch":"B-JCL-000000000001",\#
            "prefix":"JCL","range":{"first":1,"last":10}}]},"quantity":10,"to":"B"}
            """#),
        Sample(
            "registry.units.reserved", "issue A 1-10; transfer A B 10", isGuarded: true,
            #"""
            {"completion":{"at":"2026-06-01T03:00:00Z","kind":"due"},"confirmation":{"kind":"awaited",\#
            "until":"2026-06-03T03:00:00Z"},"from":"A","hold":"H-1","movement":{"moved":[{"batch":\#
            "B-JCL-000000000001","prefix":"JCL","range":{"first":1,"last":10}}]},"quantity":10,"to":"B"}
            """#),
        Sample(
            "registry.units.reserved", "issue A 1-10; reserve A B 10", isGuarded: true,
            #"""
            {"completion":{"kind":"byHand","notBefore":"2026-06-01T03:00:00Z","until":"2026-06-27T20:26:\#
            40Z"},"confirmation":{"kind":"awaited","until":"2026-06-03T03:00:00Z"},"from":"A","hold":\#
            "H-1","movement":{"moved":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":1,\#
            "last":10}}]},"quantity":10,"to":"B"}
            """#),
        Sample(
            "registry.units.reserved", "issue A 1-10; transfer A B 10 on=2026-06-10",
            #"""
            {"completion":{"at":"2026-06-09T15:00:00Z","kind":"due"},"confirmation":{"kind":"notNeeded"},\#
            "from":"A","hold":"H-1","movement":{"moved":[{"batch":"B-JCL-000000000001","prefix":"JCL",\#
            "range":{"first":1,"last":10}}]},"quantity":10,"to":"B"}
            """#),
        Sample(
            "registry.hold.confirmed", "issue A 1-10; transfer A B 10; confirm H-1", isGuarded: true,
            #"""
            {"from":"A","hold":"H-1","to":"B"}
            """#),
        Sample(
            "registry.hold.completed", "issue A 1-10; reserve A B 10; complete H-1",
            #"""
            {"from":"A","hold":"H-1","quantity":10,"to":"B","units":[{"batch":"B-JCL-000000000001",\#
            "prefix":"JCL","range":{"first":1,"last":10}}]}
            """#),
        Sample(
            "registry.units.reserved", "issue A 1-10; issue B 11-20; offer A B 10 return=2/B-JCL-000000000011",
            #"""
            {"completion":{"for":{"quantity":{"_0":2,"of":"B-JCL-000000000011"}},"kind":"exchange","until":\#
            "2026-06-27T20:26:40Z"},"confirmation":{"kind":"notNeeded"},"from":"A","hold":"H-1",\#
            "movement":{"moved":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":1,\#
            "last":10}}]},"quantity":10,"to":"B"}
            """#),
        Sample(
            "registry.units.exchanged", "issue A 1-10; issue B 11-20; offer A B 10 return=11-12; accept H-1 B 11-12",
            #"""
            {"from":"A","hold":"H-1","quantity":10,"returned":{"ended":[{"batch":"B-JCL-000000000011",\#
            "prefix":"JCL","range":{"first":11,"last":20}}],"kept":[{"batch":"B-JCL-000000000011",\#
            "prefix":"JCL","range":{"first":13,"last":20}}],"moved":[{"batch":"B-JCL-000000000011",\#
            "prefix":"JCL","range":{"first":11,"last":12}}]},"returnedQuantity":2,"to":"B","units":[{"batch":\#
            "B-JCL-000000000001","prefix":"JCL","range":{"first":1,"last":10}}]}
            """#),
        Sample(
            "registry.units.reserved", "issue A 1-10; export A 10", isGuarded: true,
            #"""
            {"completion":{"at":"2026-06-01T03:00:00Z","destination":"X-1","kind":"export","registry":"他の登録簿"},\#
            "confirmation":{"kind":"notNeeded"},"from":"A","hold":"H-1","movement":{"moved":[{"batch":\#
            "B-JCL-000000000001","prefix":"JCL","range":{"first":1,"last":10}}]},"quantity":10,"to":"A"}
            """#),
        Sample(
            "registry.units.exported", "issue A 1-10; export A 10; at 2026-06-01T12:00:00; settle H-1", isGuarded: true,
            #"""
            {"account":"A","destination":"X-1","hold":"H-1","movement":{"moved":[{"batch":"B-JCL-000000000001",\#
            "prefix":"JCL","range":{"first":1,"last":10}}]},"quantity":10,"registry":"他の登録簿"}
            """#),
        Sample(
            "registry.hold.released", "issue A 1-10; reserve A B 10; release H-1",
            #"""
            {"end":"released","from":"A","hold":"H-1","quantity":10,"to":"B","units":[{"batch":\#
            "B-JCL-000000000001","prefix":"JCL","range":{"first":1,"last":10}}]}
            """#),
    ]
}
