import Dispatch
import Foundation
import Quantities
import Synchronization
import Testing
import UseCases

@Suite struct BundleFlipTests {
    /// `DAICHO_EVERY_FLIP=1` also tries every byte against a forger who makes the digest again: about five minutes.
    private static let step =
        ProcessInfo.processInfo.environment["DAICHO_EVERY_FLIP"] == nil ? 17 : 1

    @Test("a bundle with any one byte changed is refused, with the key pinned and without")
    func everyByte() throws {
        let project = try SmallProject(.retired)
        let bytes = try project.bundle()
        let key = project.folder.verifierKey
        _ = try VerifyBundle(bytes: bytes, verifierKey: key).run()
        _ = try VerifyBundle(bytes: bytes, verifierKey: nil).run()
        let accepted = positions(in: 0..<bytes.count) { position in
            var changed = bytes
            changed[position] ^= 1 << UInt8(position % 8)
            return Self.accepts(changed, nil) || Self.accepts(changed, key)
        }
        #expect(accepted.isEmpty, "accepted although these bytes of \(bytes.count) were changed")
    }

    @Test("a changed byte is refused by what the log proves, even when the digest is made again")
    func everyByteResealed() throws {
        let project = try SmallProject(.retired)
        let body = BundleForger.body(try project.bundle())
        let key = project.folder.verifierKey
        #expect(Self.accepts(BundleForger.sealed(body), nil), "the forger's file is the true one")
        let accepted = positions(in: 0..<(body.count + Self.step - 1) / Self.step) { step in
            var changed = body
            changed[step * Self.step] ^= 1 << UInt8(step % 8)
            return Self.accepts(BundleForger.sealed(changed), step.isMultiple(of: 2) ? nil : key)
        }
        #expect(accepted.isEmpty, "steps of \(Self.step) bytes")
    }

    @Test("a bundle that is cut off anywhere, or goes on after its end, is refused")
    func length() throws {
        let bytes = try SmallProject(.retired).bundle()
        let accepted = positions(in: 0..<bytes.count) { Self.accepts(Array(bytes[..<$0]), nil) }
        #expect(accepted.isEmpty)
        for more in ["\n", " ", "}", "\0", String(decoding: bytes, as: UTF8.self)] {
            #expect(!Self.accepts(bytes + Array(more.utf8), nil))
            #expect(!Self.accepts(Array(more.utf8) + bytes, nil))
        }
    }

    private static func accepts(_ bytes: [UInt8], _ key: String?) -> Bool {
        (try? VerifyBundle(bytes: bytes, verifierKey: key).run()) != nil
    }

    /// The numbers for which something holds, asked on all cores.
    private func positions(in range: Range<Int>, where holds: @Sendable @escaping (Int) -> Bool) -> [Int] {
        let found = Mutex<[Int]>([])
        let strands = 4
        DispatchQueue.concurrentPerform(iterations: strands) { strand in
            for position in stride(from: range.lowerBound + strand, to: range.upperBound, by: strands)
            where holds(position) {
                found.withLock { $0.append(position) }
            }
        }
        return found.withLock { $0.sorted() }
    }
}
