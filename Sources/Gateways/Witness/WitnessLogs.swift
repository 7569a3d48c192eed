import Foundation
import Quantities
import TransparencyLog

/// The logs that a witness cosigns: the file `logs`, one verifier key a line.
enum WitnessLogs {
    /// Reads the file, after adding to it what is new.
    /// - Throws: ``Rejection`` `witness.logs.invalid`, `witness.logs.none`.
    static func add(_ new: [NoteVerifier], in folder: URL) throws -> [NoteVerifier] {
        let file = folder.appending(path: "logs")
        let bytes = try BoundedFile.bytes(of: file, limit: 4 << 20) ?? []
        var known = try read(bytes)
        var text = bytes
        for log in new where !known.contains(log) {
            if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
            text += Array("\(log.vkey)\n".utf8)
            known.append(log)
        }
        guard (1...WitnessFolder.mostLogs).contains(known.count) else {
            throw Rejection(
                "witness.logs.none", expected: "1–\(WitnessFolder.mostLogs) logs to cosign", found: "\(known.count)",
                ja: "連署するログがありません。検証鍵を --log で指定してください",
                en: "There is no log to cosign; give its verifier key with --log")
        }
        if text != bytes { try DurableFile.write(text, to: file) }
        return known
    }

    private static func read(_ bytes: [UInt8]) throws -> [NoteVerifier] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return try lines.enumerated().compactMap { index, line in
            guard let text = line.split(whereSeparator: \.isWhitespace).first, !text.hasPrefix("#") else { return nil }
            guard let key = try? NoteVerifier(vkey: String(text)) else {
                throw Rejection(
                    "witness.logs.invalid", expected: "a log's verifier key on line \(index + 1)",
                    found: String(text.prefix(80)), ja: "ファイル logs に検証鍵でない行があります",
                    en: "The file logs has a line that is no verifier key")
            }
            return key
        }
    }
}
