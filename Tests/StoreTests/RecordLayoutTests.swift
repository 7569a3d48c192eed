import Quantities
import Testing

@testable import Store

@Suite struct RecordLayoutTests {
    @Test("a layout takes exactly the bytes that a record does, with the same parts")
    func same() throws {
        var random = SystemRandomNumberGenerator()
        let store = try TemporaryStore()
        try BackupTests.note("台帳 }],{", in: store.store)
        let bytes = try store.store.read { try RecordLog.record(0, in: $0).bytes }
        for round in 0..<20_000 {
            var changed = bytes
            if round > 0 {
                changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let record = try? LogRecord(index: 0, bytes: changed)
            changed.withUnsafeBufferPointer { buffer in
                let layout = RecordLayout(buffer)
                #expect((layout == nil) == (record == nil))
                #expect(layout?.recordedAt == record?.header.recordedAt)
                #expect(layout?.effectiveAt == record?.header.effectiveAt)
                let kind = layout.map { String(decoding: buffer[$0.kind], as: UTF8.self) }
                #expect(kind == record?.header.kind)
            }
        }
    }
}
