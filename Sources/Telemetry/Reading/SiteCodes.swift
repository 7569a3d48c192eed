package import Quantities

/// Finds the site that a code in a delivered file names; nil when nobody knows it. The text is UTF-8 without spaces
/// around it. Asked once per distinct code, not per row.
package typealias SiteResolver = ([UInt8]) -> SiteID?

/// The site codes met in one file. Sites get dense numbers in the order they appear.
struct SiteCodes: ~Copyable {
    /// Distinct codes remembered; those beyond are asked for again at each row.
    static let limit = 4_194_304
    static let unknown: Int32 = -1

    private let resolve: SiteResolver
    private let encoding: TextEncoding
    private(set) var ids: [SiteID] = []
    private var numbers: [SiteID: Int32] = [:]
    /// All codes one after the other, as the file writes them.
    private var arena: [UInt8] = []
    /// Where each code ends in `arena`; it begins where the one before ends.
    private var ends: [Int] = []
    private var answers: [Int32] = []
    /// Code index plus one, 0 for empty; a power of two.
    private var slots = [Int32](repeating: 0, count: 1024)
    private var last = -1

    init(encoding: TextEncoding, resolve: @escaping SiteResolver) {
        self.encoding = encoding
        self.resolve = resolve
    }

    /// The number of the site, or ``unknown``.
    @inline(__always)
    mutating func find(_ code: UnsafeBufferPointer<UInt8>) -> Int32 {
        if last >= 0, matches(last, code) { return answers[last] }
        return search(code)
    }

    /// The number of a site that a mapping names.
    mutating func find(text: String) -> Int32 {
        resolve(Array(text.utf8)).map { number(of: $0) } ?? Self.unknown
    }

    @inline(__always)
    private func matches(_ index: Int, _ code: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        guard ends[index] - start == code.count else { return false }
        return arena.withUnsafeBufferPointer { arena in
            for offset in 0..<code.count where arena[start + offset] != code[offset] { return false }
            return true
        }
    }

    private mutating func search(_ code: UnsafeBufferPointer<UInt8>) -> Int32 {
        var place = Int(truncatingIfNeeded: Self.hash(code)) & (slots.count - 1)
        while slots[place] != 0 {
            let index = Int(slots[place]) - 1
            if matches(index, code) {
                last = index
                return answers[index]
            }
            place = (place + 1) & (slots.count - 1)
        }
        let answer = resolve(encoding.utf8(code)).map { number(of: $0) } ?? Self.unknown
        guard answers.count < Self.limit else { return answer }
        arena.append(contentsOf: code)
        ends.append(arena.count)
        answers.append(answer)
        last = answers.count - 1
        slots[place] = Int32(answers.count)
        if answers.count * 2 > slots.count { widen() }
        return answer
    }

    private mutating func number(of id: SiteID) -> Int32 {
        if let known = numbers[id] { return known }
        let number = Int32(ids.count)
        ids.append(id)
        numbers[id] = number
        return number
    }

    private mutating func widen() {
        let count = slots.count * 2
        slots = [Int32](repeating: 0, count: count)
        arena.withUnsafeBufferPointer { arena in
            for index in answers.indices {
                let start = index == 0 ? 0 : ends[index - 1]
                var place =
                    Int(truncatingIfNeeded: Self.hash(UnsafeBufferPointer(rebasing: arena[start..<ends[index]])))
                    & (count - 1)
                while slots[place] != 0 { place = (place + 1) & (count - 1) }
                slots[place] = Int32(index + 1)
            }
        }
    }

    private static func hash(_ code: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var mixed = UInt64(code.count)
        var offset = 0
        while offset + 8 <= code.count {
            let word = UnsafeRawPointer(code.baseAddress.unsafelyUnwrapped)
                .loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 29
            offset += 8
        }
        var tail: UInt64 = 0
        while offset < code.count {
            tail = tail << 8 | UInt64(code[offset])
            offset += 1
        }
        mixed = (mixed ^ tail) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }
}
