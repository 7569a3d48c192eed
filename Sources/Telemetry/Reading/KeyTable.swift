/// A hash table from 64-bit keys to small numbers: open addressing, linear probing, removal without tombstones.
/// It allocates once, for the `limit` of entries said at the beginning.
struct KeyTable: ~Copyable {
    private let mask: Int
    private let keys: UnsafeMutablePointer<UInt64>
    /// -1 where no entry is.
    private let values: UnsafeMutablePointer<Int32>

    init(limit: Int) {
        var capacity = 16
        while capacity < limit * 2 { capacity *= 2 }
        mask = capacity - 1
        keys = .allocate(capacity: capacity)
        values = .allocate(capacity: capacity)
        keys.initialize(repeating: 0, count: capacity)
        values.initialize(repeating: -1, count: capacity)
    }

    deinit {
        keys.deallocate()
        values.deallocate()
    }

    @inline(__always)
    private func home(_ key: UInt64) -> Int {
        let mixed = (key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 20) & mask
    }

    /// The value of a key, or -1.
    func find(_ key: UInt64) -> Int32 {
        var place = home(key)
        while values[place] >= 0 {
            if keys[place] == key { return values[place] }
            place = (place + 1) & mask
        }
        return -1
    }

    /// The key must not be there yet, and no more than the limit may be.
    mutating func insert(_ key: UInt64, _ value: Int32) {
        var place = home(key)
        while values[place] >= 0 { place = (place + 1) & mask }
        keys[place] = key
        values[place] = value
    }

    mutating func remove(_ key: UInt64) {
        var hole = home(key)
        while values[hole] >= 0, keys[hole] != key { hole = (hole + 1) & mask }
        guard values[hole] >= 0 else { return }
        // Whoever stands further on only because this place was taken moves up.
        var place = (hole + 1) & mask
        while values[place] >= 0 {
            if (place - home(keys[place])) & mask >= (place - hole) & mask {
                keys[hole] = keys[place]
                values[hole] = values[place]
                hole = place
            }
            place = (place + 1) & mask
        }
        values[hole] = -1
    }
}
