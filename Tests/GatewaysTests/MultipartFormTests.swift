import Foundation
import HTTPTypes
import Quantities
import Testing

@testable import Gateways

@Suite("A form with files")
struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=----b7"

    private static func spool(_ text: String) throws -> (SpooledFile, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let file = try SpooledFile(in: folder.url, limit: 1 << 24)
        try file.append(Array(text.utf8))
        return (file, folder)
    }

    private static func form(_ text: String, type: String? = Self.type) throws -> MultipartForm {
        let (file, folder) = try spool(text.replacing("\n", with: "\r\n"))
        return try withExtendedLifetime(folder) { try MultipartForm(file, contentType: type) }
    }

    private static func code(_ text: String, type: String? = Self.type) throws -> String? {
        do {
            _ = try form(text, type: type)
            return nil
        } catch let rejection as Rejection {
            return rejection.code
        }
    }

    private static let good = """
        ------b7
        Content-Disposition: form-data; name="reason"

        台帳 <b>
        ------b7
        Content-Disposition: form-data; name="list"; filename="C:\\docs\\会員 %22a%22.csv"
        Content-Type: text/csv

        a,b
        1,2

        ------b7
        Content-Disposition: form-data; name="none"; filename=""
        Content-Type: application/octet-stream


        ------b7--

        """

    @Test("fields and files come as they were sent, a path loses its folders, and no file is none")
    func goodForm() throws {
        let (spool, folder) = try Self.spool(Self.good.replacing("\n", with: "\r\n"))
        let form = try MultipartForm(spool, contentType: Self.type)
        #expect(form["reason"] == "台帳 <b>")
        let file = try #require(form.file("list"))
        #expect(file.fileName == "会員 \"a\".csv")
        #expect(try form.bytes(of: file, atMost: 100) == Array("a,b\r\n1,2\r\n".utf8))
        #expect(form.file("none") == nil && form.file("other") == nil)
        let copy = try SpooledFile(in: folder.url, limit: 100)
        try form.copy(file, to: copy)
        #expect(copy.byteCount == 10)
        #expect(throws: Rejection.self) { try form.bytes(of: file, atMost: 9) }
    }

    @Test("a delimiter that lies across two pieces is found, and one that only begins like it is content")
    func acrossPieces() throws {
        let head = "------b7\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
        for cut in [0, 1, 5, 9, 10] {
            let content = String(repeating: "x", count: (1 << 20) - 9 + cut) + "\r\n------b"
            let (spool, folder) = try Self.spool(head + content + "\r\n------b7--\r\n")
            let form = try MultipartForm(spool, contentType: Self.type)
            #expect(form.file("f")?.range.count == content.utf8.count)
            withExtendedLifetime(folder) {}
        }
    }

    @Test(
        "what is no such form is refused",
        arguments: [
            ("", "gateway.multipart.malformed"), ("x" + good, "gateway.multipart.malformed"),
            (String(good.dropLast(12)), "gateway.multipart.malformed"),
            (good + "more", "gateway.multipart.malformed"),
            ("------b7\nContent-Disposition: form-data\n\nx\n------b7--\n", "gateway.multipart.malformed"),
            ("------b7\nContent-Disposition: form-data; name=a\n\nx\n------b7--\n", "gateway.multipart.malformed"),
            (
                "------b7\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\n\nx\n------b7--\n",
                "gateway.multipart.malformed"
            ),
            (
                "------b7\nContent-Disposition: form-data; name=\"a\"\nContent-Transfer-Encoding: base64\n\nx\n------b7--\n",
                "gateway.multipart.malformed"
            ),
            (
                "------b7\nContent-Disposition: form-data; name=\"a\"\nX: \(String(repeating: "y", count: 5000))\n\nx\n------b7--\n",
                "gateway.multipart.malformed"
            ),
            (
                "------b7\nContent-Disposition: form-data; name=\"a\"\n\n\(String(repeating: "y", count: 70_000))\n------b7--\n",
                "gateway.multipart.tooLong"
            ),
            (
                String(
                    repeating: "------b7\nContent-Disposition: form-data; name=\"a\"\n\nx\n",
                    count: MultipartForm.mostParts + 1) + "------b7--\n", "gateway.multipart.tooMany"
            ),
            ("------b7\nContent-Disposition: form-data; name=\"a\"\n\n\0\n------b7--\n", "gateway.multipart.malformed"),
        ])
    func bad(text: String, code: String) throws { #expect(try Self.code(text) == code) }

    @Test(
        "a boundary is named, or the form is refused",
        arguments: [
            nil, "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"a", "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
        ])
    func boundaries(type: String?) throws {
        #expect(try Self.code(Self.good, type: type) == "gateway.multipart.malformed")
    }

    @Test("a quoted boundary is the same boundary")
    func quoted() throws {
        #expect(
            try Self.form(Self.good, type: "Multipart/Form-Data; charset=utf-8; boundary=\"----b7\"")["reason"] != nil)
    }
}

@Suite("A spooled file")
struct SpooledFileTests {
    @Test("it is gone with its value, unless it is kept, and takes no more than its limit")
    func life() throws {
        let folder = try TemporaryFolder()
        let place = folder.url.appending(path: "kept")
        func names() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        }
        do {
            let file = try SpooledFile(in: folder.url, limit: 4)
            try file.append([1, 2, 3])
            #expect(throws: Rejection.self) { try file.append([4, 5]) }
            #expect(file.byteCount == 3)
            #expect(try file.bytes(at: 1, count: 10) == [2, 3])
            #expect(try names().count == 1)
        }
        #expect(try names() == [])
        do {
            let file = try SpooledFile(in: folder.url, limit: 4)
            try file.append([7])
            try file.keep(as: place)
        }
        #expect(try names() == ["kept"])
        let left = try SpooledFile(in: folder.url, limit: 4)
        SpooledFile.removeLeft(in: folder.url)
        #expect(try names().count == 2)
        SpooledFile.removeLeft(in: folder.url, untouchedFor: 0)
        #expect(try names() == ["kept"])
        withExtendedLifetime(left) {}
    }
}

@Suite("The time a request may take")
struct RequestDeadlineTests {
    @Test("a long body may take longer, up to an hour; none is given for what a client does not declare")
    func time() {
        func time(_ length: String?) -> Int64 {
            var head = HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/")
            if let length { head.headerFields[.contentLength] = length }
            return RequestDeadline.time(forBodyOf: head).nanoseconds / 1_000_000_000
        }
        #expect(time(nil) == 15 && time("0") == 15 && time("-5") == 15 && time("x") == 15)
        #expect(time("6553600") == 115)
        #expect(time("9223372036854775807") == 3600)
    }
}
