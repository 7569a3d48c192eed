/// Where random bytes come from: the system, or a test's own sequence.
package struct Entropy: Sendable {
    private let source: @Sendable (Int) -> [UInt8]

    package init(_ source: @escaping @Sendable (Int) -> [UInt8]) { self.source = source }

    package func bytes(_ count: Int) -> [UInt8] { source(count) }

    package static let system = Entropy { count in
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 7)
        while bytes.count < count {
            withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
    }
}
