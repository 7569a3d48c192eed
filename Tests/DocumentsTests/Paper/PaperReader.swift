import Foundation

/// A PDF as other people's programs read it: poppler-utils, and zbarimg for the code on it.
struct PaperReader {
    /// Says why a test is skipped where they are not.
    static let absence =
        "SKIPPED: nobody else reads the PDF. `scripts/setup test` installs poppler-utils and zbar-tools"
    static let isInstalled = ["pdftotext", "pdfinfo", "pdftoppm", "zbarimg"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

    private let file: URL

    /// Puts the bytes into a file for as long as `work` takes.
    static func read<Value>(_ bytes: [UInt8], _ work: (PaperReader) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "daicho-paper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "paper.pdf")
        try Data(bytes).write(to: file)
        return try work(PaperReader(file: file))
    }

    /// Fields of the file: `Title`, `Pages`, `CreationDate`.
    func fields() throws -> [String: String] {
        var fields: [String: String] = [:]
        for line in try call("pdfinfo", "-isodates", file.path).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            fields[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        return fields
    }

    /// Text page by page, in the order in which it was drawn.
    func pages() throws -> [String] { try text("-raw") }

    /// Text page by page, as it stands on the sheet.
    func sheets() throws -> [String] { try text("-layout") }

    private func text(_ order: String) throws -> [String] {
        try call("pdftotext", order, "-enc", "UTF-8", file.path, "-")
            .split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// Words with the place, in points from the left edge, where each ends.
    func words() throws -> [(text: String, right: Double)] {
        try call("pdftotext", "-bbox", "-enc", "UTF-8", file.path, "-").split(separator: "\n").compactMap { line in
            guard let start = line.range(of: "xMax=\""), let end = line.range(of: "</word>"),
                let close = line.range(of: "\">", range: start.upperBound..<end.lowerBound),
                let right = Double(line[start.upperBound...].prefix { $0 != "\"" })
            else { return nil }
            return (String(line[close.upperBound..<end.lowerBound]), right)
        }
    }

    /// What the QR codes on a page say.
    func codes(onPage page: Int) throws -> [String] {
        let picture = file.deletingLastPathComponent().appending(path: "page")
        _ = try call(
            "pdftoppm", "-r", "200", "-gray", "-f", "\(page)", "-l", "\(page)", "-singlefile", file.path, picture.path)
        return try call("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture.path + ".pgm")
            .split(separator: "\n").map(String.init)
    }

    struct Failure: Error { let description: String }

    private func call(_ program: String, _ arguments: String...) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/\(program)")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(program) answered \(process.terminationStatus)")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

extension String {
    /// Without blanks, where a line was broken or a column begun.
    var unspaced: String { filter { !$0.isWhitespace } }
}
