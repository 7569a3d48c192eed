import Foundation
import Glibc

/// One connection over which requests follow each other (HTTP/1.1), blocking: a client of a load test.
final class KeptConnection {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var piece = [UInt8](repeating: 0, count: 64 << 10)

    struct Broken: Error { let what: String }

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var time = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var noDelay: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &noDelay, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Broken(what: String(cString: strerror(errno))) }
    }

    deinit { close(descriptor) }

    /// Status and bytes of the body, which must tell its length.
    func get(_ path: String) throws -> (status: Int, bytes: Int) {
        let request = Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
        guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
            throw Broken(what: "not sent")
        }
        let end = Array("\r\n\r\n".utf8)
        var head = buffer.firstRange(of: end)
        while head == nil {
            try receive()
            head = buffer.firstRange(of: end)
        }
        guard let head else { throw Broken(what: "no head") }
        let lines = String(decoding: buffer[..<head.lowerBound], as: UTF8.self).split(separator: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }),
            let length = lines.first(where: { $0.lowercased().hasPrefix("content-length:") })
                .flatMap({ Int($0.dropFirst(15).filter(\.isNumber)) })
        else { throw Broken(what: "no length") }
        while buffer.count < head.upperBound + length { try receive() }
        buffer.removeFirst(head.upperBound + length)
        return (status, length)
    }

    private func receive() throws {
        let count = recv(descriptor, &piece, piece.count, 0)
        guard count > 0 else { throw Broken(what: "closed") }
        buffer += piece[..<count]
    }
}
