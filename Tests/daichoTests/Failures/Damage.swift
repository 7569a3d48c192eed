import Foundation

/// What a bad disk does to the database file, with no program at work.
enum Damage: String, Sendable, CaseIterable {
    /// Eight single bits, half of them in the heads of pages, where the engine's own structure is.
    case bits
    /// One page of zeros, as a lost write leaves it.
    case page

    func befall(_ file: URL, _ dice: inout Dice) throws {
        var bytes = [UInt8](try Data(contentsOf: file))
        // The size of a page stands in the file's header (SQLite file format, 1.3).
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        let pages = bytes.count / size
        switch self {
        case .bits:
            for flip in 0..<8 {
                let place = dice.roll(0...pages - 1) * size + dice.roll(0...(flip % 2 == 0 ? 127 : size - 1))
                bytes[place] ^= 1 << UInt8(dice.roll(0...7))
            }
        case .page:
            let page = dice.roll(0...pages - 1)
            bytes.replaceSubrange(page * size..<(page + 1) * size, with: [UInt8](repeating: 0, count: size))
        }
        try Data(bytes).write(to: file)
    }
}
