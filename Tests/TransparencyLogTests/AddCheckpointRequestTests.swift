import Testing

@testable import TransparencyLog

@Suite struct AddCheckpointRequestTests {
    /// The example of c2sp.org/tlog-witness.
    static let proof = [
        "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=", "jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=",
        "5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=", "/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=",
    ]
    static let note =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        + "\u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
        + "\u{2014} example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n"
    static let text = "old 20852014\n\(proof.joined(separator: "\n"))\n\n\(note)"

    @Test("the specification's example reads, and is written back")
    func golden() throws {
        let request = try AddCheckpointRequest(Self.text.utf8)
        #expect(request.oldSize == 20_852_014)
        #expect(request.proof.map(\.base64) == Self.proof)
        #expect(request.origin == "example.com/behind-the-sofa")
        #expect(request.note.signatures.count == 2)
        #expect(request.bytes == Array(Self.text.utf8))
        let bare = try AddCheckpointRequest("old 0\n\n\(Self.note)".utf8)
        #expect(bare.proof.isEmpty)
        #expect(bare.oldSize == 0)
    }

    @Test("a request with any bit changed is refused, or is another request with its own bytes")
    func bits() throws {
        let request = try AddCheckpointRequest(Self.text.utf8)
        let bytes = Array(Self.text.utf8)
        for index in bytes.indices {
            for bit in 0..<8 {
                var forged = bytes
                forged[index] ^= 1 << UInt8(bit)
                guard let read = try? AddCheckpointRequest(forged) else { continue }
                #expect(read != request)
                #expect(read.bytes == forged)
            }
            #expect((try? AddCheckpointRequest(bytes.prefix(index)))?.note != request.note)
        }
    }

    @Test(
        "what is not a request is refused, with what is wrong",
        arguments: [
            ("", .oldSize), ("\n", .oldSize), ("old 1", .oldSize), ("old\n\n", .oldSize), ("old 01\n\n", .oldSize),
            ("old +1\n\n", .oldSize), ("old -1\n\n", .oldSize), ("old  1\n\n", .oldSize), ("old 1 \n\n", .oldSize),
            ("old 1\r\n\n", .oldSize), ("OLD 1\n\n", .oldSize), ("size 1\n\n", .oldSize), (" old 1\n\n", .oldSize),
            ("old 18446744073709551616\n\n", .oldSize), ("old 1\n", .hash), ("old 1\n\(proof[0])", .hash),
            ("old 1\n\(proof[0])\n", .hash), ("old 1\nAAAA\n\n", .hash), ("old 1\n\(proof[0])=\n\n", .hash),
            ("old 1\n\(proof[0].dropLast())\n\n", .hash), ("old 1\n\(proof[0]) \n\n", .hash),
            ("old 1\n\(proof[0])\r\n\n", .hash), ("old 1\n\(proof[0].replacing("kaw=", with: "kax="))\n\n", .hash),
            ("old 1\n\(String(repeating: "\(proof[0])\n", count: 64))\n", .tooManyHashes),
            ("old 1\n\(String(repeating: "\(proof[0])\n", count: 9999))", .tooManyHashes),
        ] as [(String, RequestFault)])
    func malformed(text: String, fault: RequestFault) {
        #expect(throws: LogError.request(fault)) { try AddCheckpointRequest((text + Self.note).utf8) }
    }

    @Test(
        "a request that ends before its blank line is refused",
        arguments: ["old 1\n", "old 1\n\(proof[0])", "old 1\n\(proof[0])\n", "old 1\n\(proof[0])\n\(proof[1])\n"])
    func noBlankLine(text: String) {
        #expect(throws: LogError.request(.noBlankLine)) { try AddCheckpointRequest(text.utf8) }
    }

    @Test("a request without a signed note is refused")
    func note() throws {
        #expect(throws: LogError.note(.noFinalNewline)) { try AddCheckpointRequest("old 1\n\n".utf8) }
        #expect(throws: LogError.note(.noBlankLine)) { try AddCheckpointRequest("old 1\n\na\n1\n".utf8) }
        #expect(throws: LogError.note(.notUTF8)) { try AddCheckpointRequest(Array("old 1\n\n".utf8) + [0xFF, 0x0A]) }
        let huge = Array(repeating: UInt8(ascii: "o"), count: AddCheckpointRequest.maximumByteCount + 1)
        #expect(throws: LogError.request(.tooLong)) { try AddCheckpointRequest(huge) }
        let note = try SignedNote(Self.note.utf8)
        #expect(throws: LogError.request(.tooManyHashes)) {
            try AddCheckpointRequest(oldSize: 1, proof: Array(repeating: .emptyRoot, count: 64), note: note)
        }
        let most = try AddCheckpointRequest(oldSize: .max, proof: Array(repeating: .emptyRoot, count: 63), note: note)
        #expect(try AddCheckpointRequest(most.bytes) == most)
    }
}
