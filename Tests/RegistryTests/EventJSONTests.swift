import Quantities
import Registry
import Testing

@Suite struct EventJSONTests {
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
                "registry.units.exchanged",
            ])
        #expect(Set(EventSamples.all.map(\.kind)) == Set(RegistryEvent.bodies.map { $0.kind }))
    }

    @Test("each event's JSON is pinned and reads back", arguments: EventSamples.all)
    func pinned(sample: EventSamples.Sample) throws {
        let script = try Script(sample.script, rules: sample.isGuarded ? .standard.with(.standard) : .standard)
        #expect(script.rejection == nil)
        let event = try #require(script.events.last)
        let body = event.body
        let type: any EventBody.Type = type(of: body)
        #expect(type.kind == sample.kind)
        #expect(RegistryEvent(body: body) == event)
        #expect(try PinnedJSON.text(body) == sample.json)
        #expect(try Self.readBack(sample.json, type) == event)
    }

    @Test("what is written by hand is what is pinned", arguments: EventSamples.units)
    func byHand(sample: EventSamples.Sample) throws {
        guard case .unitsTransferred(let body) = try Script(sample.script).events.last else { return }
        #expect(try Self.written(body) == sample.json)
    }

    @Test("a transfer on a day to come is asked for in the same bytes, by hand or not", arguments: [nil, "2026-06-10"])
    func commandByHand(day: String?) throws {
        let command = TransferUnits(
            from: AccountID(known: "A"), to: AccountID(known: "B"), units: .quantity(Tonnes(known: 5)),
            on: try day.map { try Day($0) })
        #expect(try Self.written(command) == PinnedJSON.text(command))
    }

    private static func written(_ value: some CanonicalJSONWritable) throws -> String {
        var json = CanonicalJSONWriter()
        try value.write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
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
}
