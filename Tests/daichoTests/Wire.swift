import Foundation
import Glibc

/// A TCP connection to this machine, for requests that no well-behaved client sends.
final class Wire {
    private let descriptor: Int32

    /// - Parameter seconds: how long to wait for bytes at the most.
    init(_ port: Int, seconds: Int = 40) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Failure(code: errno) }
    }

    struct Failure: Error { let code: Int32 }

    deinit { close(descriptor) }

    /// Whether all of it was taken.
    @discardableResult
    func send(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(text.utf8) }

    /// All bytes until the other side closes; nil when it does not, in time.
    func rest() -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count == 0 || (count < 0 && errno == ECONNRESET) { return bytes }
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
    }

    /// One whole answer.
    struct Answer {
        let status: Int
        /// By lower-case name.
        let headers: [String: String]
        let body: [UInt8]

        init?(_ bytes: [UInt8]) {
            guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
            let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
            guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
                return nil
            }
            self.status = status
            headers = Dictionary(
                lines.dropFirst().compactMap { line in
                    line.firstIndex(of: ":").map {
                        (line[..<$0].lowercased(), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces))
                    }
                }, uniquingKeysWith: { first, _ in first })
            body = Array(bytes[end.upperBound...])
        }
    }

    /// Asks once, and has the connection closed after the answer; nil when there is none.
    static func ask(
        _ port: Int, _ method: String, _ path: String, headers: [String] = [], body: [UInt8] = []
    ) throws -> Answer? {
        let wire = try Wire(port)
        var lines = ["\(method) \(path) HTTP/1.1", "Host: localhost", "Connection: close"] + headers
        if !body.isEmpty { lines.append("Content-Length: \(body.count)") }
        wire.send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
        return wire.rest().flatMap(Answer.init)
    }
}
