import Foundation

/// A workbook's parts, unpacked by Info-ZIP, and its cells read from the XML.
struct WorkbookReader {
    static let absence = "SKIPPED: nobody else reads the workbook. `scripts/setup test` installs unzip"
    static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip")

    /// `xl/worksheets/sheet1.xml` and its text.
    let parts: [String: String]

    init(_ bytes: [UInt8]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "daicho-sheets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "workbook.xlsx")
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unzip")
        process.arguments = ["-qq", file.path, "-d", folder.appending(path: "parts").path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Markup.Fault(description: "unzip refuses the workbook") }
        let root = folder.appending(path: "parts")
        var parts: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let part = root.appending(path: name)
            guard try part.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            parts[name] = String(decoding: try Data(contentsOf: part), as: UTF8.self)
        }
        self.parts = parts
    }

    func sheet(_ number: Int) -> String { parts["xl/worksheets/sheet\(number).xml"] ?? "" }

    /// A cell of the first sheet as its element: `<c r="A1" …>…</c>`.
    func cell(_ name: String, sheet number: Int = 1) -> String? {
        let xml = sheet(number)
        guard let start = xml.range(of: "<c r=\"\(name)\"") else { return nil }
        let rest = xml[start.lowerBound...]
        guard let end = rest.range(of: "</c>") else { return nil }
        return String(rest[..<end.upperBound])
    }

    /// What stands between the first pair of tags of this name.
    static func content(of name: String, in xml: String?) -> String? {
        guard let xml, let start = xml.range(of: "<\(name)[^>]*>", options: .regularExpression),
            let end = xml.range(of: "</\(name)>", range: start.upperBound..<xml.endIndex)
        else { return nil }
        return String(xml[start.upperBound..<end.lowerBound])
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
    }

    /// The text of a string cell; nil where it is no string cell.
    func text(_ name: String, sheet number: Int = 1) -> String? {
        guard let cell = cell(name, sheet: number), cell.contains("t=\"inlineStr\"") else { return nil }
        return Self.content(of: "t", in: cell)
    }

    /// The value of a number cell; nil where it is none.
    func number(_ name: String, sheet number: Int = 1) -> String? {
        guard let cell = cell(name, sheet: number), !cell.contains(" t=\"") else { return nil }
        return Self.content(of: "v", in: cell)
    }
}
