import Testing

@testable import Telemetry

@Suite struct KeyTableTests {
    @Test("it does what a dictionary does", arguments: 0..<8)
    func likeDictionary(seed: UInt64) {
        var generator = SplitMix(state: seed)
        var table = KeyTable(limit: 64)
        var model: [UInt64: Int32] = [:]
        for step in 0..<5000 {
            // Few distinct keys, so that chains collide and close.
            let key = UInt64.random(in: 0..<200, using: &generator) << UInt64.random(in: 0...1, using: &generator) * 40
            if model[key] != nil {
                if Bool.random(using: &generator) {
                    table.remove(key)
                    model[key] = nil
                }
            } else if model.count < 64 {
                table.insert(key, Int32(step))
                model[key] = Int32(step)
            } else if let victim = model.keys.min() {
                table.remove(victim)
                model[victim] = nil
            }
            #expect(table.find(key) == model[key] ?? -1)
        }
        for (key, value) in model { #expect(table.find(key) == value) }
    }
}
