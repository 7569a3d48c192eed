import Quantities
import Registry
import Testing

@Suite struct EventJSONTests {
    private static let script = "issue A 1-10 made=13,1; transfer A B 4; retire B 8-8"

    @Test("kinds are stable, and every event is its body")
    func kinds() throws {
        #expect(
            RegistryEvent.bodies.map { $0.kind } == [
                "registry.account.opened", "registry.account.closed", "registry.account.flagged",
                "registry.account.limited", "registry.representative.appointed", "registry.representative.removed",
                "registry.destination.trusted", "registry.destination.distrusted", "registry.frozen",
                "registry.unfrozen", "registry.units.issued", "registry.units.transferred",
                "registry.units.transferredInBulk", "registry.transfer.corrected", "registry.units.retired",
                "registry.units.cancelled", "registry.units.exported", "registry.units.reserved",
                "registry.hold.confirmed", "registry.hold.completed", "registry.hold.released",
            ])
        for event in try Script(Self.script).events { #expect(RegistryEvent(body: event.body) == event) }
    }

    @Test("each event's JSON is pinned and reads back")
    func pinned() throws {
        let events = try Script(Self.script).events.dropFirst(2)
        #expect(events.count == Self.texts.count)
        for (event, text) in zip(events, Self.texts) {
            #expect(try PinnedJSON.text(event.body) == text)
            let body: any EventBody.Type = type(of: event.body)
            let back = try Self.readBack(text, body)
            #expect(back == event)
        }
    }

    @Test("a movement of whole blocks says only what moved, and the longer way of before is read the same")
    func wholeBlocks() throws {
        let short =
            #"{"moved":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":7,"last":10}}]}"#
        let long = short.replacing("{\"moved\":", with: "{\"ended\":").dropLast() + ",\"kept\":[]," + short.dropFirst()
        let movement = try PinnedJSON.value(UnitMovement.self, String(long))
        #expect(try PinnedJSON.text(movement) == short)
        #expect(try PinnedJSON.value(UnitMovement.self, short) == movement)
        #expect(movement.ended == movement.moved)
        #expect(movement.kept.isEmpty)
    }

    private static func readBack<Body: EventBody>(_ text: String, _ type: Body.Type) throws -> RegistryEvent? {
        RegistryEvent(body: try PinnedJSON.value(type, text))
    }

    @Test(
        "hostile JSON is refused",
        arguments: [
            #"{"first":0,"last":5}"#, #"{"first":5,"last":4}"#, #"{"first":1,"last":1000000000000}"#,
            #"{"first":1,"last":9223372036854775807}"#, #"{"first":1}"#, #"{"first":"1","last":2}"#,
        ])
    func hostile(text: String) {
        #expect(throws: (any Error).self) { try PinnedJSON.value(SerialRange.self, text) }
    }

    private static let texts = #"""
        {"account":"C","kind":"holding","organisation":"org-C","title":"C"}
        {"account":"A","batches":[{"attribute":"renewableElectricity","creditType":"ERL","energyWh":1000000,\#
        "id":"B-JCL-000000000001","methodology":"EN-R-002","methodologyVersion":"3.0","monitoringPeriod":"M1",\#
        "prefectures":[1,13],"prefix":"JCL","project":"P1","range":{"first":1,"last":10},"vintage":2021}],\#
        "monitoringPeriod":"M1","project":"P1","quantity":10}
        {"from":"A","movement":{"ended":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":1,\#
        "last":10}}],"kept":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":1,"last":6}}],\#
        "moved":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":7,"last":10}}]},"quantity":4,\#
        "to":"B"}
        {"account":"B","beneficiary":"利用者の例","detail":"展示会","movement":{"ended":[{"batch":"B-JCL-000000000001",\#
        "prefix":"JCL","range":{"first":7,"last":10}}],"kept":[{"batch":"B-JCL-000000000001","prefix":"JCL",\#
        "range":{"first":7,"last":7}},{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":9,"last":10}}],\#
        "moved":[{"batch":"B-JCL-000000000001","prefix":"JCL","range":{"first":8,"last":8}}]},\#
        "placeGround":"otherPrefecture","purpose":"offset","quantity":1,"use":{"declaredApart":false,"place":"会場",\#
        "prefecture":27}}
        """#.split(separator: "\n").map(String.init)
}
