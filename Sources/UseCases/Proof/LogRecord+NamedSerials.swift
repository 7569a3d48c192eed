import Registry
import Store

extension LogRecord {
    /// Whether its text has a range of serials that shares one with these: what is not so need not be understood.
    ///
    /// A record is canonical JSON, which writes a range in one way, `"first":1,"last":10`, and what a movement took apart and
    /// what it left as lists of their own, which are passed over: those units did not move.
    func names(_ ranges: [SerialRange]) -> Bool {
        bytes.withUnsafeBytes { text in
            var place = 0
            while place < text.count {
                guard text[place] == UInt8(ascii: "\"") else {
                    place += 1
                    continue
                }
                if Self.passes("\"ended\":[", in: text, &place) || Self.passes("\"kept\":[", in: text, &place) {
                    while place < text.count, text[place] != UInt8(ascii: "]") { place += 1 }
                } else if Self.passes("\"first\":", in: text, &place) {
                    let first = Self.number(in: text, &place)
                    guard Self.passes(",\"last\":", in: text, &place) else { return true }
                    let last = Self.number(in: text, &place)
                    if ranges.contains(where: { $0.first <= last && first <= $0.last }) { return true }
                } else {
                    place += 1
                }
            }
            return false
        }
    }

    private static func passes(_ mark: StaticString, in text: UnsafeRawBufferPointer, _ place: inout Int) -> Bool {
        let count = mark.utf8CodeUnitCount
        guard place + count <= text.count,
            text[place..<place + count].elementsEqual(UnsafeRawBufferPointer(start: mark.utf8Start, count: count))
        else { return false }
        place += count
        return true
    }

    private static func number(in text: UnsafeRawBufferPointer, _ place: inout Int) -> Int64 {
        var number: Int64 = 0
        while place < text.count, case let digit = text[place], UInt8(ascii: "0") <= digit, digit <= UInt8(ascii: "9") {
            number = number &* 10 &+ Int64(digit - UInt8(ascii: "0"))
            place += 1
        }
        return number
    }
}
