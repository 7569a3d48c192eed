import Glibc

/// CP932 through a table that the C library's `iconv` fills once; after that no call leaves the process's own code.
///
/// The second byte of a character may be `\` or `|` or a letter, but never `,`, `;`, a tab, a quote or a line break, so
/// a file can be cut into rows and fields before it is decoded.
enum CP932 {
    /// UTF-16 code unit by one byte, or by `lead << 8 | trail`; 0 where there is no character. Nil without `iconv`.
    static let table: [UInt16]? = makeTable()

    @inline(__always)
    private static func isLead(_ byte: UInt8) -> Bool { (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte) }

    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let table else { return false }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
            } else if isLead(byte) {
                guard index + 1 < bytes.count, table[Int(byte) << 8 | Int(bytes[index + 1])] != 0 else { return false }
                index += 2
            } else {
                guard table[Int(byte)] != 0 else { return false }
                index += 1
            }
        }
        return true
    }

    static func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                units.append(UInt16(byte))
                index += 1
            } else if isLead(byte), index + 1 < bytes.count {
                units.append(scalar(Int(byte) << 8 | Int(bytes[index + 1])))
                index += 2
            } else {
                units.append(scalar(Int(byte)))
                index += 1
            }
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func scalar(_ index: Int) -> UInt16 {
        guard let unit = table?[index], unit != 0 else { return 0xFFFD }
        return unit
    }

    private static func makeTable() -> [UInt16]? {
        // `iconv_open` answers (iconv_t)-1 when the pair is unknown.
        guard let converter = iconv_open("UTF-16LE", "CP932"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var table = [UInt16](repeating: 0, count: 65_536)
        for byte in 0xA1...0xDF { table[byte] = convert([UInt8(byte)], converter) ?? 0 }
        for lead in UInt8(0x81)...0xFC where isLead(lead) {
            for trail in UInt8(0x40)...0xFC where trail != 0x7F {
                table[Int(lead) << 8 | Int(trail)] = convert([lead, trail], converter) ?? 0
            }
        }
        return table[0x88 << 8 | 0x9F] == 0x4E9C ? table : nil  // 亜, or this is not CP932
    }

    private static func convert(_ bytes: [UInt8], _ converter: iconv_t) -> UInt16? {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 8)
        var rest = 8
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                var left = source.count
                let status = iconv(converter, &from, &left, &to, &rest)
                return left == 0 ? status : -1
            }
        }
        guard status == 0, rest == 6 else {
            _ = iconv(converter, nil, nil, nil, nil)
            return nil
        }
        return UInt16(UInt8(bitPattern: output[0])) | UInt16(UInt8(bitPattern: output[1])) << 8
    }
}
