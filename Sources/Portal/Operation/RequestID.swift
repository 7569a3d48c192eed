import Gateways

/// The name of one request in logs and answers.
enum RequestID {
    static let header = "X-Request-Id"

    /// The client's own when it is one that can stand in a log, else a fresh one.
    static func id(of request: WebRequest) -> String {
        if let own = request.headers[header], isWellFormed(own) { return own }
        let digits = Array("0123456789abcdef")
        var random = SystemRandomNumberGenerator()
        return String((0..<24).map { _ in digits[Int(random.next(upperBound: UInt(16)))] })
    }

    private static func isWellFormed(_ text: String) -> Bool {
        (8...64).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                    || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }
}
