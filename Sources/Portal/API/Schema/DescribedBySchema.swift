/// A type whose JSON form is said here rather than read off its members.
package protocol DescribedBySchema {
    static var schema: Schema { get }
    /// Any value; it only lets the reading go on.
    static var sample: Self { get }
}

extension Array: DescribedBySchema where Element: Decodable {
    package static var schema: Schema { .array(of: Schema(of: Element.self)) }
    package static var sample: [Element] { [] }
}

extension Dictionary: DescribedBySchema where Key: Decodable, Value: Decodable {
    package static var schema: Schema { Schema(.map(Schema(of: Value.self))) }
    package static var sample: [Key: Value] { [:] }
}

extension Optional: DescribedBySchema where Wrapped: Decodable {
    package static var schema: Schema { Schema(of: Wrapped.self) }
    package static var sample: Wrapped? { nil }
}

extension Set: DescribedBySchema where Element: Decodable {
    package static var schema: Schema { .array(of: Schema(of: Element.self)) }
    package static var sample: Set<Element> { [] }
}

extension Bool: DescribedBySchema {
    package static let schema = Schema.boolean
    package static let sample = false
}

extension String: DescribedBySchema {
    package static let schema = Schema(.text(.free))
    package static let sample = ""
}

extension Int: DescribedBySchema {
    package static let schema = Schema.integer()
    package static let sample = 0
}

extension Int64: DescribedBySchema {
    package static let schema = Schema.integer()
    package static let sample: Int64 = 0
}

extension Int32: DescribedBySchema {
    package static let schema = Schema.integer(Int64(Int32.min)...Int64(Int32.max))
    package static let sample: Int32 = 0
}

extension UInt64: DescribedBySchema {
    /// Record indexes: far below the limit of a signed number.
    package static let schema = Schema.integer(0...Int64.max)
    package static let sample: UInt64 = 0
}
