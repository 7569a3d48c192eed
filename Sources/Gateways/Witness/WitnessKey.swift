import Foundation
import Quantities
import TransparencyLog

/// The witness's cosigning key: made on first start, readable by its owner only, never printed.
enum WitnessKey {
    static func readOrCreate(in folder: URL, name: String?, random: (Int) -> [UInt8]) throws -> CosignatureSigner {
        let signer = try read(in: folder) ?? create(in: folder, name: name, random: random)
        guard name == nil || name == signer.name else {
            throw Rejection(
                "witness.name.other", expected: signer.name, found: name ?? "", ja: "証人の名前は変更できません",
                en: "The name of a witness cannot be changed")
        }
        // A crash between the two files leaves the private key alone: the other is made from it at the next start.
        let text = Array((signer.verifier.vkey + "\n").utf8)
        let publicFile = folder.appending(path: "witness.vkey")
        if try BoundedFile.bytes(of: publicFile, limit: 4096) != text { try DurableFile.write(text, to: publicFile) }
        return signer
    }

    private static func read(in folder: URL) throws -> CosignatureSigner? {
        guard let bytes = try BoundedFile.bytes(of: file(in: folder), limit: 4096) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.count == 2, let seed = Data(base64Encoded: String(lines[1])), seed.count == 32 else {
            throw Rejection(
                "witness.key.unreadable", expected: "witness.key", found: "no readable key",
                ja: "証人の鍵 witness.key を読めません", en: "The witness's key witness.key cannot be read")
        }
        // A key with a history it has forgotten may cosign another.
        var isFolder: ObjCBool = false
        guard
            FileManager.default.fileExists(atPath: WitnessFolder.stateFolder(in: folder).path, isDirectory: &isFolder),
            isFolder.boolValue
        else {
            throw Rejection(
                "witness.state.missing", expected: "the folder state", found: "none",
                ja: "証人の記録 state がありません。この鍵では連署できません。新しいフォルダで新しい鍵を作ってください",
                en:
                    "The witness's state is gone, and its key must not cosign without it: begin a new folder and key"
            )
        }
        return try CosignatureSigner(name: String(lines[0]), seed: [UInt8](seed))
    }

    private static func create(in folder: URL, name: String?, random: (Int) -> [UInt8]) throws -> CosignatureSigner {
        guard let name else {
            throw Rejection(
                "witness.name.missing", expected: "a name for a new witness", found: "none",
                ja: "新しい証人には名前が必要です（--name）", en: "A new witness needs a name (--name)")
        }
        let seed = random(32)
        let signer = try CosignatureSigner(name: name, seed: seed)
        // The state comes first: a key without one is refused.
        try DurableFile.makeFolder(WitnessFolder.stateFolder(in: folder), isPrivate: true)
        try DurableFile.sync(folder)
        let text = name + "\n" + Data(seed).base64EncodedString() + "\n"
        try DurableFile.write(Array(text.utf8), to: file(in: folder), isPrivate: true)
        return signer
    }

    private static func file(in folder: URL) -> URL { folder.appending(path: "witness.key") }
}
