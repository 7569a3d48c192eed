/// Register readings at the edges of site-days that were already handed out, so that the slot between two site-days gets
/// its energy whichever of them came first.
///
/// A reading is an edge when its slot is the last of a run of readings, or when its predecessor was not known. At most
/// ``limit`` are kept, the oldest is forgotten first: in a file so scattered that an edge is forgotten before its
/// neighbour comes, that slot stays missing. Energy is never made up.
struct RegisterEdges: ~Copyable {
    static let limit = 65_536

    struct Edge {
        var key: UInt64
        /// As ``OpenDays`` keeps readings: twice the Wh, plus one when the source doubts it.
        var reading: Int64
        var lacksPredecessor: Bool
    }

    private var table = KeyTable(limit: limit)
    private let ring = UnsafeMutablePointer<Edge>.allocate(capacity: limit)
    private var count = 0

    deinit { ring.deallocate() }

    /// `slot` counts slots since 1970-01-01 JST.
    static func key(site: Int32, channel: Int, slot: Int64) -> UInt64 {
        UInt64(UInt32(bitPattern: site)) << 34 | UInt64(channel) << 32 | UInt64(UInt32(truncatingIfNeeded: slot))
    }

    func find(_ key: UInt64) -> Edge? {
        let place = table.find(key)
        return place < 0 ? nil : ring[Int(place)]
    }

    mutating func put(_ edge: Edge) {
        let known = table.find(edge.key)
        if known >= 0 {
            ring[Int(known)] = edge
            return
        }
        let place = count % Self.limit
        if count >= Self.limit { table.remove(ring[place].key) }
        ring[place] = edge
        table.insert(edge.key, Int32(place))
        count += 1
    }
}
