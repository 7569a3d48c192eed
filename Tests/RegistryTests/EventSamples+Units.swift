extension EventSamples {
    static let units: [Sample] = [
        Sample(
            "registry.units.issued", "issue A 1-10 made=13,1",
            #"""
            {"account":"A","batches":[{"attribute":"renewableElectricity","creditType":"ERL","energyWh":\#
            1000000,"id":"B-JCL-000000000001","methodology":"EN-R-002","methodologyVersion":"3.0",\#
            "monitoringPeriod":"M1","prefectures":[1,13],"prefix":"JCL","project":"P1","range":{"first":1,\#
            "last":10},"vintage":2021}],"monitoringPeriod":"M1","project":"P1","quantity":10}
            """#),
        Sample(
            "registry.units.transferred", "issue A 1-10; transfer A B 4",
            #"""
            {"from":"A","movement":{"ended":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":\#
            {"first":1,"last":10}}],"kept":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":\#
            1,"last":6}}],"moved":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":7,"last":\#
            10}}]},"quantity":4,"to":"B"}
            """#),
        Sample(
            "registry.units.transferredInBulk", "issue A 1-10; bulk A B:9-10,C:1-3,B:1",
            #"""
            {"ended":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":1,"last":10}}],"from":\#
            "A","kept":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":4,"last":7}}],\#
            "quantity":6,"shares":[{"to":"B","units":[{"batch":"B-JCL-000000000001","prefix":"JCL",\#
            "range":{"first":9,"last":10}}]},{"to":"C","units":[{"batch":"B-JCL-000000000001","prefix":\#
            "JCL","range":{"first":1,"last":3}}]},{"to":"B","units":[{"batch":"B-JCL-000000000001",\#
            "prefix":"JCL","range":{"first":8,"last":8}}]}]}
            """#),
        Sample(
            "registry.transfer.corrected", "issue A 1-10; transfer A B 4; correct 4 ground=courtOrder",
            #"""
            {"from":"B","ground":"courtOrder","movement":{"moved":[{"batch":"B-JCL-000000000001","prefix":\#
            "JCL","range":{"first":7,"last":10}}]},"quantity":4,"reason":"理由","record":4,"to":"A"}
            """#),
        Sample(
            "registry.units.retired", "issue A 1-10 made=13,1; transfer A B 4; retire B 8-8",
            #"""
            {"account":"B","beneficiary":"利用者の例","detail":"展示会","movement":{"ended":[{"batch":\#
            "B-JCL-000000000001","prefix":"JCL","range":{"first":7,"last":10}}],"kept":[{"batch":\#
            "B-JCL-000000000001","prefix":"JCL","range":{"first":7,"last":7}},{"batch":\#
            "B-JCL-000000000001","prefix":"JCL","range":{"first":9,"last":10}}],"moved":[{"batch":\#
            "B-JCL-000000000001","prefix":"JCL","range":{"first":8,"last":8}}]},"placeGround":\#
            "otherPrefecture","purpose":"offset","quantity":1,"use":{"declaredApart":false,"place":"会場",\#
            "prefecture":27}}
            """#),
        Sample(
            "registry.units.retired", "issue A 1-10; retire A 1-10 purpose=cdp also=sbt,re100 for=org-B consent=C-7",
            #"""
            {"account":"A","alsoFor":["sbt","re100"],"beneficiary":"利用者の例","beneficiaryOrganisation":"org-B",\#
            "consent":"C-7","detail":"展示会","movement":{"moved":[{"batch":"B-JCL-000000000001","prefix":\#
            "JCL","range":{"first":1,"last":10}}]},"placeGround":"otherPrefecture","purpose":"cdp","quantity":\#
            10,"use":{"declaredApart":false,"place":"会場","prefecture":27}}
            """#),
        Sample(
            "registry.units.cancelled", "issue A 1-10; cancel A 10",
            #"""
            {"account":"A","detail":"寄付","movement":{"moved":[{"batch":"B-JCL-000000000001","prefix":\#
            "JCL","range":{"first":1,"last":10}}]},"quantity":10,"reason":"voluntary"}
            """#),
        Sample(
            "registry.units.cancelled", "issue A 1-10; cancel A 1 why=mandatory",
            #"""
            {"account":"A","detail":"寄付","movement":{"ended":[{"batch":"B-JCL-000000000001","prefix":\#
            "JCL","range":{"first":1,"last":10}}],"kept":[{"batch":"B-JCL-000000000001","prefix":"JCL",\#
            "range":{"first":1,"last":9}}],"moved":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":\#
            {"first":10,"last":10}}]},"quantity":1,"reason":"mandatory"}
            """#),
        Sample(
            "registry.units.exported", "issue A 1-10; export A 10",
            #"""
            {"account":"A","destination":"X-1","movement":{"moved":[{"batch":"B-JCL-000000000001",\#
            "prefix":"JCL","range":{"first":1,"last":10}}]},"quantity":10,"registry":"他の登録簿"}
            """#),
    ]
}
