/// Canonical JSON that is put together by hand, for what is written with every command: who writes an object says its keys
/// in ascending order, and says the same as its `encode(to:)`. A test holds the two against each other.
package struct CanonicalJSONWriter {
    package private(set) var bytes: [UInt8] = []

    package init() { bytes.reserveCapacity(768) }

    /// JSON as it stands: brackets, keys, commas.
    package mutating func raw(_ json: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    }

    /// JSON that is there already.
    package mutating func raw(_ json: [UInt8]) { bytes += json }

    package mutating func put(_ text: String) { CanonicalText.write(text, to: &bytes) }

    /// No character of an identifier is escaped.
    @inlinable
    package mutating func put(_ identifier: Identifier<some Any>) { put(plain: identifier.text) }

    package mutating func put(_ instant: Instant) { put(plain: instant.description) }

    package mutating func put(_ tonnes: Tonnes) { put(tonnes.count) }

    package mutating func put(_ number: Int64) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        put(digits: number.magnitude)
    }

    package mutating func put(_ number: UInt64) { put(digits: number) }

    private mutating func put(digits number: UInt64) {
        var rest = number
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest != 0
        bytes[start...].reverse()
    }

    @inlinable
    package mutating func put<Element>(
        _ elements: [Element], _ write: (Element, inout CanonicalJSONWriter) -> Void
    ) {
        raw("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { raw(",") }
            write(element, &self)
        }
        raw("]")
    }

    /// A text of which no character is escaped.
    package mutating func put(plain text: String) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: "\""))
    }
}
