import Foundation
import TestBrowser
import Testing

@Suite(.enabled(if: Browser.hasNode, Comment(rawValue: Browser.absence)))
struct BrowserFlipTests {
    private let judge: BrowserJudge
    private static let bundle = Result { try SmallProject(.retired).bundle() }

    init() throws { judge = try BrowserJudge() }

    /// Bits that turn a digit or letter into another, into one of the other case, into a control character, and into what is
    /// no text at all.
    private static let masks = [0x01, 0x20, 0x60, 0x80]

    private static let sections = [
        "calculation", "checkpoint", "claim", "definition", "firstSerial", "format", "lastSerial", "records",
        "siteDays",
        "verifierKey",
    ]

    /// Where each section of the bundle stands in its bytes: keys ascend, so each ends where the next begins.
    private static func places(_ body: [UInt8]) throws -> [(name: String, place: Range<Int>)] {
        let text = String(decoding: body, as: UTF8.self)
        let starts = try sections.map { name in
            let marks = text.ranges(of: "\(name == "calculation" ? "{" : ",")\"\(name)\":")
            // Names also stand inside records; a section's own is where the bundle, cut there, is whole.
            let starts = marks.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
            return try #require(name == "records" || name == "siteDays" ? starts.last : starts.first, "\(name)")
        }
        try #require(starts == starts.sorted() && starts[0] == 0)
        return zip(sections, zip(starts, starts.dropFirst() + [body.count])).map { ($0, $1.0..<$1.1) }
    }

    @Test("in every section, a byte altered in every way is refused by page and program with one code")
    func everySection() throws {
        let bytes = try Self.bundle.get()
        let body = BundleForger.body(bytes)
        let file = try judge.write(bytes)
        let samples = 24
        for (name, place) in try Self.places(body) {
            let step = max(1, place.count / samples)
            let flips = stride(from: place.lowerBound, to: place.upperBound, by: step).enumerated().map {
                (position: $1, mask: Self.masks[$0 % Self.masks.count])
            }
            var asked = BrowserVerification.Case(file, vkey: nil)
            asked.flips = flips.flatMap { [$0.position, $0.mask] }
            asked.sealed = true
            let codes = try #require(try BrowserVerification.answers(to: [asked])[0].codes)
            #expect(codes.count == flips.count && flips.count >= min(samples, place.count))
            for (flip, code) in zip(flips, codes) {
                var changed = body
                changed[flip.position] ^= UInt8(flip.mask)
                #expect(code != nil, "\(name), byte \(flip.position) xor \(flip.mask)")
                #expect(
                    code == BrowserJudge.code(BundleForger.sealed(changed)),
                    "\(name), byte \(flip.position) xor \(flip.mask)")
            }
        }
    }

    @Test("a forger who makes the digest again is refused wherever a byte is altered")
    func everyStretch() throws {
        let bytes = try Self.bundle.get()
        var asked = BrowserVerification.Case(try judge.write(bytes), vkey: nil)
        let step = ProcessInfo.processInfo.environment["DAICHO_EVERY_FLIP"] == nil ? 61 : 1
        let positions = Array(stride(from: 0, to: BundleForger.body(bytes).count, by: step))
        asked.flips = positions.flatMap { [$0, 1 << ($0 % 8)] }
        asked.sealed = true
        let codes = try #require(try BrowserVerification.answers(to: [asked])[0].codes)
        let accepted = zip(positions, codes).filter { $1 == nil }.map(\.0)
        #expect(codes.count == positions.count && accepted.isEmpty, "accepted although these bytes were changed")
    }

    @Test("every byte altered, and every length cut to, is refused by the digest or the form alone")
    func everyByte() throws {
        let bytes = try Self.bundle.get()
        let file = try judge.write(bytes)
        var flipped = BrowserVerification.Case(file, vkey: nil)
        flipped.flips = bytes.indices.flatMap { [$0, 1 << ($0 % 8)] }
        var cut = BrowserVerification.Case(file, vkey: nil)
        cut.lengths = Array(bytes.indices)
        let answers = try BrowserVerification.answers(to: [flipped, cut])
        for codes in try answers.map({ try #require($0.codes) }) {
            #expect(codes.count == bytes.count)
            #expect(codes.allSatisfy { $0 == "bundle.damaged" || $0 == "bundle.malformed" })
        }
        let damaged = answers[0].codes?.count { $0 == "bundle.damaged" } ?? 0
        #expect(damaged > bytes.count - 40, "inside the frame it is the digest that does not fit")
    }
}
